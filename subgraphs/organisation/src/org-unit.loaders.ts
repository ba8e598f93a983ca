import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Municipality, OrgUnit } from './org-unit';

export const orgUnitById = (context: Context) =>
  loader<OrgUnit>(context, 'org unit by id', async (manager, ids) =>
    byKey(await manager.find(OrgUnit, { where: { id: In(ids) } }), (unit) => unit.id));

export const municipalityByCode = (context: Context) =>
  loader<Municipality>(context, 'municipality by code', async (manager, codes) =>
    byKey(await manager.find(Municipality, { where: { code: In(codes) } }), (unit) => unit.code));

/** Units below one unit in one answer, at most. */
export const MOST_CHILDREN = 500;

/** Below each unit by name, `first` of them after the one with the id `after`; one statement for all parents, one for the units. */
export const childrenOf = (context: Context, first: number, after: string | null, withTeams: boolean) =>
  loader<OrgUnit[]>(context, `children ${first} ${after} ${withTeams}`, async (manager, parents) => {
    const rows: { id: string }[] = await manager.query(
      `select id from (
         select id, row_number() over (partition by parent order by name, id) as place from org_unit
         where parent = any($1) and ($3::uuid is null or (name, id) > (select name, id from org_unit where id = $3)) and ($4 or kind <> 'WORK_TEAM')) as numbered
       where place <= $2`, [parents, first, after, withTeams]);
    const children = await manager.find(OrgUnit, { where: { id: In(rows.map(({ id }) => id)) }, order: { name: 'ASC', id: 'ASC' } });
    return groupedBy(parents, children, (unit) => unit.parentId!);
  });
