import type { EntityManager } from 'typeorm';
import { groupedBy } from '@samlar/subgraph/context';
import { asProduct } from '../as-product';
import type { Candidate } from './composition';
import { linesAbove } from './composition-order';
import { conflictGraph } from './conflict-graph';
import { chainBetween } from './reporting-order';

/** Somebody who leads somebody else of the same group; `chain` runs from the superior down, both included. */
export interface DependencyPair {
  superior: string;
  subordinate: string;
  chain: string[];
}

/**
 * Pairs inside each group one of whom leads the other, as the reporting lines stand now. The municipal chief with the heads
 * is meant and not listed. Only members the viewer may see are looked at.
 */
export async function conflictsIn(manager: EntityManager, groups: string[]): Promise<Map<string, DependencyPair[]>> {
  const members: { base_group: string; person: string }[] = await manager.query(
    'select base_group, person from base_group_member where base_group = any($1) order by person', [groups]);
  const people = members.map(({ person }) => person);
  const { lines, standings } = await asProduct(manager, async () => ({
    lines: await linesAbove(manager, people),
    standings: (await manager.query(
      `select distinct on (person) person, standing from placement where person = any($1) and standing is not null
       order by person, array_position(array['MUNICIPAL_CHIEF', 'HEAD_OF_ADMINISTRATION', 'MANAGER', 'ASPIRANT'], standing)`, [people])) as { person: string; standing: Candidate['standing'] }[],
  }));
  const standingOf = new Map(standings.map(({ person, standing }) => [person, standing]));
  const byGroup = groupedBy(groups, members, (row) => row.base_group);
  return new Map(groups.map((group) => {
    const candidates = byGroup.get(group)!.map(({ person }): Candidate => ({ person, sex: 'UNSPECIFIED', administrations: [], standing: standingOf.get(person) ?? 'MANAGER' }));
    return [group, conflictGraph(candidates, lines, []).conflicts.map(({ a, b }) => {
      const [superior, subordinate] = [candidates[a]!.person, candidates[b]!.person];
      return { superior, subordinate, chain: chainBetween(superior, subordinate, lines) ?? [] };
    })];
  }));
}
