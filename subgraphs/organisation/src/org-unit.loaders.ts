import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Municipality, OrgUnit } from './org-unit';

export const orgUnitById = (context: Context) =>
  loader<OrgUnit>(context, 'org unit by id', async (manager, ids) =>
    byKey(await manager.find(OrgUnit, { where: { id: In(ids) } }), (unit) => unit.id));

export const municipalityByCode = (context: Context) =>
  loader<Municipality>(context, 'municipality by code', async (manager, codes) =>
    byKey(await manager.find(Municipality, { where: { code: In(codes) } }), (unit) => unit.code));

export const childrenOf = (context: Context) =>
  loader<OrgUnit[]>(context, 'children', async (manager, parents) =>
    groupedBy(parents, await manager.find(OrgUnit, { where: { parentId: In(parents) }, order: { name: 'ASC' } }), (unit) => unit.parentId!));
