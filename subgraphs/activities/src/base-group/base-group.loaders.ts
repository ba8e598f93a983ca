import { In } from 'typeorm';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { asProduct } from '../as-product';
import { BaseGroup, BaseGroupChange, BaseGroupSet } from './base-group';
import { loadOrder, storedGroups, type StoredOrder } from './composition-order';
import { conflictsIn, type DependencyPair } from './group-conflicts';
import { checkComposition, type RuleCheck } from './rule-check';

export const setById = (context: Context) =>
  loader<BaseGroupSet>(context, 'base group set by id', async (manager, ids) => byKey(await manager.find(BaseGroupSet, { where: { id: In(ids) } }), (set) => set.id));

export const setOf = (context: Context) =>
  loader<BaseGroupSet>(context, 'base group set of municipality', async (manager, municipalities) =>
    byKey(await manager.find(BaseGroupSet, { where: { organisation: In(municipalities) } }), (set) => set.organisation));

export const groupById = (context: Context) =>
  loader<BaseGroup>(context, 'base group by id', async (manager, ids) => byKey(await manager.find(BaseGroup, { where: { id: In(ids) } }), (group) => group.id));

export const groupsIn = (context: Context) =>
  loader<BaseGroup[]>(context, 'base groups of set', async (manager, sets) =>
    groupedBy(sets, await manager.find(BaseGroup, { where: { setId: In(sets) }, order: { number: 'ASC' } }), (group) => group.setId));

export const groupsOfUnit = (context: Context) =>
  loader<BaseGroup[]>(context, 'base groups of unit', async (manager, units) =>
    groupedBy(units, await manager.find(BaseGroup, { where: { organisation: In(units) }, order: { number: 'ASC' } }), (group) => group.organisation));

/** The newest group of each person, where the viewer may see it. */
export const groupOfPerson = (context: Context) =>
  loader<BaseGroup>(context, 'base group of person', async (manager, people) => {
    const rows: { person: string; base_group: string }[] = await manager.query('select person, base_group from base_group_member where person = any($1)', [people]);
    const groups = byKey(await manager.find(BaseGroup, { where: { id: In(rows.map((row) => row.base_group)) } }), (group) => group.id);
    return new Map(rows.flatMap((row) => (groups.has(row.base_group) ? [[row.person, groups.get(row.base_group)!]] : [])));
  });

export const membersOf = (context: Context) =>
  loader<string[]>(context, 'base group members', async (manager, groups) => {
    const rows: { base_group: string; person: string }[] = await manager.query(
      'select base_group, person from base_group_member where base_group = any($1) order by person', [groups]);
    const grouped = groupedBy(groups, rows, (row) => row.base_group);
    return new Map(groups.map((group) => [group, grouped.get(group)!.map(({ person }) => person)]));
  });

/** Dependencies as they stand now: a reorganisation shows here and moves nobody by itself (A15 vii). */
export const conflictsOf = (context: Context) => loader<DependencyPair[]>(context, 'dependency conflicts', conflictsIn);

export const changesOf = (context: Context) =>
  loader<BaseGroupChange[]>(context, 'base group changes', async (manager, sets) =>
    groupedBy(sets, await manager.find(BaseGroupChange, { where: { setId: In(sets) }, order: { id: 'DESC' } }), (change) => change.setId));

/** What a composer sees of each municipality: everybody to be placed, the stored groups' checks, and who is missing. */
export const compositionOf = (context: Context) =>
  loader<{ order: StoredOrder; checks: RuleCheck[]; missing: string[] }>(context, 'composition', async (manager, municipalities) => {
    const found = new Map<string, { order: StoredOrder; checks: RuleCheck[]; missing: string[] }>();
    for (const municipality of municipalities) {
      const order = await loadOrder(manager, municipality);
      const set = await manager.findOneBy(BaseGroupSet, { organisation: municipality });
      const groups = set ? await asProduct(manager, () => storedGroups(manager, set.id)) : [];
      const placed = new Set(groups.flatMap(({ members }) => members));
      found.set(municipality, {
        order,
        checks: set ? checkComposition(groups, { ...order, size: set.size }) : [],
        missing: order.candidates.map(({ person }) => person).filter((person) => !placed.has(person)),
      });
    }
    return found;
  });
