import { today } from '@samlar/subgraph/clock';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { ManagerPost, SharedManager, type PostRow } from './shared-manager';

/** One entry for each manager with their posts, the host's first, ordered by the first post's unit so that the same rows give the same list. */
export function managersOf(rows: readonly PostRow[]): SharedManager[] {
  const people = [...new Set(rows.map(({ person }) => person))];
  return people.map((personId) => {
    const posts = rows.filter(({ person }) => person === personId).toSorted((a, b) => Number(b.host) - Number(a.host) || a.unit.localeCompare(b.unit));
    return Object.assign(new SharedManager(), {
      personId,
      posts: posts.map(({ unit, organisation, host, extent_percent, reporting }) =>
        Object.assign(new ManagerPost(), { unitId: unit, organisation, host, extentPercent: extent_percent, reportingCount: reporting })),
    });
  }).toSorted((a, b) => a.posts[0]!.unitId.localeCompare(b.posts[0]!.unitId));
}

/** By group: those who lead in more than one of its municipalities today. Only those who belong to the group, or work for the association, are told. */
export const sharedManagersOf = (context: Context) =>
  loader<SharedManager[]>(context, 'shared managers', async (manager, groups) => {
    const members: { group: string; member: string }[] = await manager.query(
      'select municipality_group as "group", member from municipality_group_member where municipality_group = any($1)', [groups]);
    const { organisation, reach } = context.viewer;
    const found = new Map<string, SharedManager[]>();
    for (const [group, rows] of groupedBy(groups, members, (row) => row.group)) {
      const among = rows.map(({ member }) => member);
      const told = reach !== 'organisation' || among.some((member) => member === organisation);
      found.set(group, told ? managersOf(await manager.query('select * from shared_managers($1, $2)', [among, today()])) : []);
    }
    return found;
  });
