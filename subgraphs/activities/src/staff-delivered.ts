import type { EntityManager } from 'typeorm';
import type { DeliveredEvent } from '@samlar/subgraph/events';
import { deriveStaff, replaceStaff, type OrganisationStaff } from './staff-feed';
import { standingOf } from './standing';

interface StaffPart {
  delivery: string;
  part: number;
  parts: number;
  units: OrganisationStaff['units'];
  people: OrganisationStaff['people'];
  placements: (Omit<OrganisationStaff['placements'][number], 'standing'> & { managerLevel: string | null; aspirant: boolean })[];
}

/**
 * Hears organisation's event StaffDelivered. Parts are kept until all are in; then the organisation's staff is replaced, and
 * parts of earlier deliveries that never became whole are forgotten.
 */
export async function staffDelivered(manager: EntityManager, { organisation, payload }: DeliveredEvent): Promise<void> {
  const { delivery, part, parts, ...content } = payload as StaffPart;
  if (organisation === null) throw new Error(`StaffDelivered ${delivery} names no organisation`);
  await manager.query('insert into staff_part (delivery, part, organisation, content) values ($1, $2, $3, $4)', [delivery, part, organisation, JSON.stringify(content)]);
  const here: { content: Pick<StaffPart, 'units' | 'people' | 'placements'> }[] = await manager.query(
    'select content from staff_part where delivery = $1 order by part', [delivery]);
  if (here.length < parts) return;
  const placements = here.flatMap((each) => each.content.placements);
  const people = here.flatMap((each) => each.content.people);
  // A second employment of somebody counted elsewhere waits for the delivery that tells of them.
  const known = new Set([...people.map(({ person }) => person), ...await knownOf(manager, placements.map(({ person }) => person))]);
  await replaceStaff(manager, {
    organisation, units: here.flatMap((each) => each.content.units), people,
    placements: placements.filter(({ person }) => known.has(person)).map(({ managerLevel, aspirant, ...placement }) =>
      ({ ...placement, standing: standingOf(managerLevel, placement.counted && aspirant) })),
  });
  await deriveStaff(manager);
  await manager.query('delete from staff_part where organisation = $1', [organisation]);
}

async function knownOf(manager: EntityManager, people: string[]): Promise<string[]> {
  const rows: { person: string }[] = await manager.query('select person from participant where person = any($1)', [[...new Set(people)]]);
  return rows.map(({ person }) => person);
}
