import type { EntityManager } from 'typeorm';
import { asProduct } from '../as-product';
import type { Candidate, ComposedGroup, CompositionOrder } from './composition';
import type { ReportingLine } from './reporting-order';

export type StoredOrder = Omit<CompositionOrder, 'seed' | 'size'>;

/** Chiefs before heads before managers before aspirants: who is two things counts as the first. */
const CANDIDATES = `
  select placement.person, participant.sex,
         (array_agg(standing order by array_position(array['MUNICIPAL_CHIEF', 'HEAD_OF_ADMINISTRATION', 'MANAGER', 'ASPIRANT'], standing)))[1] as standing,
         array(select distinct administration::text from placement held where held.person = placement.person and administration is not null order by 1) as administrations
  from placement join participant on participant.person = placement.person
  where placement.organisation = $1 and standing is not null and counted
  group by placement.person, participant.sex order by placement.person`;

/**
 * Everything the composer must know about one municipality: its managers and aspirants, and the chains of command above
 * them, through other municipalities too (A24).
 */
export async function loadOrder(manager: EntityManager, organisation: string): Promise<StoredOrder> {
  return asProduct(manager, async () => {
    const candidates: Candidate[] = await manager.query(CANDIDATES, [organisation]);
    const lines: ReportingLine[] = await linesAbove(manager, candidates.map(({ person }) => person));
    const avoid: { one: string; other: string }[] = await manager.query('select one, other from avoid_pair where organisation = $1', [organisation]);
    const earlier: { people: string[] }[] = await manager.query('select people from base_group_earlier where organisation = $1 order by composed_at, number', [organisation]);
    return { candidates, lines, avoid: avoid.map(({ one, other }) => [one, other] as const), earlier: earlier.map(({ people }) => people) };
  });
}

export async function linesAbove(manager: EntityManager, people: string[]): Promise<ReportingLine[]> {
  return manager.query('select subordinate, superior from lines_above($1)', [people]);
}

/** The groups of a set as the rules see them. */
export async function storedGroups(manager: EntityManager, set: string): Promise<(ComposedGroup & { id: string })[]> {
  return manager.query(
    `select base_group.id, kind, coalesce(array_agg(member.person::text order by member.person) filter (where member.person is not null), '{}') as members
     from base_group left join base_group_member member on member.base_group = base_group.id
     where base_group.set = $1 group by base_group.id order by number`, [set]);
}
