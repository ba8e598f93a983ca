import type { EntityManager } from 'typeorm';
import { insertRows } from './insert-rows';
import type { Sex, Standing } from './base-group/composition';

/** What this subgraph is told of one organisation: its units with everything each lies within, its people, their employments. */
export interface OrganisationStaff {
  organisation: string;
  units: { id: string; within: string[] }[];
  /** Each person once, where they are counted. */
  people: { person: string; unit: string; sex: Sex }[];
  /** `superior` may be employed in another organisation; an uncounted employment is a second one. */
  placements: { id: string; person: string; unit: string; administration: string | null; superior: string | null; standing: Standing | null; counted: boolean }[];
}

/**
 * Puts what is known of an organisation's staff in place of what was known. Who has left keeps what they took part in, and
 * loses employment and manager. Call `deriveStaff` when all organisations of a delivery are in.
 */
export async function replaceStaff(manager: EntityManager, { organisation, units, people, placements }: OrganisationStaff): Promise<void> {
  await manager.query('delete from unit_within where organisation = $1', [organisation]);
  await insertRows(manager, 'unit_within', units.flatMap(({ id, within }) => within.map((whole) => ({ unit: id, whole, organisation }))));
  await insertRows(manager, 'participant', people.map((person) => ({ ...person, organisation })),
    'on conflict (person) do update set organisation = excluded.organisation, unit = excluded.unit, sex = excluded.sex');
  await manager.query('delete from placement where organisation = $1', [organisation]);
  await insertRows(manager, 'placement', placements.map((placement) => ({ ...placement, organisation })));
}

/** Works out who leads whom, at any distance, from the placements as they are. */
export async function deriveStaff(manager: EntityManager): Promise<void> {
  await manager.query('select derive_staff()');
}
