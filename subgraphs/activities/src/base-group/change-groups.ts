import type { EntityManager } from 'typeorm';
import { requireRight } from '@samlar/subgraph/access';
import { instant } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { BaseGroup, BaseGroupSet } from './base-group';
import { noteChange } from './compose';
import type { ComposedGroup } from './composition';
import { loadOrder, storedGroups } from './composition-order';
import { checkComposition, newlyBroken, type Rule } from './rule-check';

export type ChangeRefusal = 'NO_SUCH_GROUP' | 'NO_SUCH_PERSON' | 'SAME_GROUP' | 'REASON_NEEDED' | 'ALREADY_LOCKED' | 'MOVES_UNCLEAR' | Rule;
export type GroupChangeOutcome = { set: string | null; refused?: ChangeRefusal; subject?: string };
type StoredGroup = ComposedGroup & { id: string };

/** Moves one person, also one without a group, into another group of the same set; refused when it would break a hard rule. */
export async function moveMember(context: Context, key: string, input: { person: string; to: string; reason?: string | null }): Promise<GroupChangeOutcome> {
  return change(context, 'moveBaseGroupMember', key, input.to, input.reason, (groups) => {
    const from = groups.find(({ members }) => members.includes(input.person));
    if (from?.id === input.to) return 'SAME_GROUP';
    return groups.map((group) => {
      const others = group.members.filter((person) => person !== input.person);
      return { ...group, members: group.id === input.to ? [...others, input.person] : others };
    });
  }, { kind: 'MOVED', people: [input.person] });
}

/** Lets two people of different groups change places; refused when it would break a hard rule. */
export async function swapMembers(context: Context, key: string, input: { one: string; other: string; reason?: string | null }): Promise<GroupChangeOutcome> {
  const group = await context.read(async (manager) => {
    const [row] = await manager.query('select base_group from base_group_member where person = $1', [input.one]);
    return row?.base_group as string | undefined;
  });
  if (!group) return { set: null, refused: 'NO_SUCH_PERSON', subject: input.one };
  return change(context, 'swapBaseGroupMembers', key, group, input.reason, (groups) => {
    const [a, b] = [input.one, input.other].map((person) => groups.find(({ members }) => members.includes(person)));
    if (!a || !b) return 'NO_SUCH_PERSON';
    if (a === b) return 'SAME_GROUP';
    const swapped = (person: string) => (person === input.one ? input.other : person === input.other ? input.one : person);
    return groups.map((each) => ({ ...each, members: each.members.map(swapped) }));
  }, { kind: 'SWAPPED', people: [input.one, input.other] });
}

/** Makes several moves at once, where one at a time would break a rule on the way; refused when the result would. */
export async function changeComposition(
  context: Context, key: string, input: { moves: readonly { person: string; to: string }[]; reason: string },
): Promise<GroupChangeOutcome> {
  const people = input.moves.map(({ person }) => person);
  if (people.length === 0 || new Set(people).size < people.length) return { set: null, refused: 'MOVES_UNCLEAR' };
  return change(context, 'changeBaseGroups', key, input.moves[0]!.to, input.reason, (groups) => {
    const unknown = input.moves.some(({ to }) => !groups.some(({ id }) => id === to));
    if (unknown) return 'NO_SUCH_GROUP';
    const to = new Map(input.moves.map((move) => [move.person, move.to]));
    return groups.map((group) => ({ ...group, members: [...group.members.filter((person) => !to.has(person)), ...people.filter((person) => to.get(person) === group.id)] }));
  }, { kind: 'CHANGED', people });
}

async function change(
  context: Context, name: string, key: string, inGroup: string, reason: string | null | undefined,
  rearrange: (groups: StoredGroup[]) => StoredGroup[] | ChangeRefusal,
  note: { kind: string; people: string[] },
): Promise<GroupChangeOutcome> {
  requireRight(context.viewer, 'groups:compose');
  return runCommand(context, name, key, async (manager): Promise<GroupChangeOutcome> => {
    const set = await lockedSetOf(manager, inGroup);
    if (!set) return { set: null, refused: 'NO_SUCH_GROUP', subject: inGroup };
    if (set.lockedAt && !reason?.trim()) return { set: set.id, refused: 'REASON_NEEDED' };
    const order = { ...(await loadOrder(manager, set.organisation)), size: set.size };
    const known = new Set(order.candidates.map(({ person }) => person));
    const stranger = note.people.find((person) => !known.has(person));
    if (stranger) return { set: set.id, refused: 'NO_SUCH_PERSON', subject: stranger };
    const before = await storedGroups(manager, set.id);
    const after = rearrange(before);
    if (typeof after === 'string') return { set: set.id, refused: after, subject: note.people[0] };
    const [broken] = newlyBroken(checkComposition(before, order), checkComposition(after, order));
    if (broken) return { set: set.id, refused: broken.rule, subject: broken.people.find((person) => !note.people.includes(person)) ?? note.people[0] };
    await place(manager, set, after.filter(({ members }) => note.people.some((person) => members.includes(person))), note.people);
    await noteChange(manager, { organisation: set.organisation, set: set.id, person: context.viewer.person, reason: reason?.trim() || null, ...note });
    await emit(manager, 'BaseGroupChanged', set.organisation, { set: set.id, kind: note.kind });
    return { set: set.id };
  });
}

async function place(manager: EntityManager, set: BaseGroupSet, groups: StoredGroup[], people: string[]): Promise<void> {
  const groupOf = people.map((person) => groups.find(({ members }) => members.includes(person))!.id);
  await manager.query(
    `insert into base_group_member (set, organisation, person, base_group)
     select $1, $2, person, base_group from unnest($3::uuid[], $4::text[]) as rows (person, base_group)
     on conflict (set, person) do update set base_group = excluded.base_group`, [set.id, set.organisation, people, groupOf]);
}

async function lockedSetOf(manager: EntityManager, group: string): Promise<BaseGroupSet | null> {
  const found = await manager.findOneBy(BaseGroup, { id: group });
  if (!found) return null;
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`base groups of ${found.organisation}`]);
  return manager.findOneBy(BaseGroupSet, { id: found.setId });
}

/** Locks a composition that keeps every hard rule: the groups begin to meet, and changes need a reason from now on. */
export async function lockComposition(context: Context, key: string, id: string): Promise<GroupChangeOutcome> {
  requireRight(context.viewer, 'groups:compose');
  return runCommand(context, 'lockBaseGroups', key, async (manager): Promise<GroupChangeOutcome> => {
    const set = await manager.findOneBy(BaseGroupSet, { id });
    if (!set) return { set: null, refused: 'NO_SUCH_GROUP', subject: id };
    if (set.lockedAt) return { set: id, refused: 'ALREADY_LOCKED' };
    const groups = await storedGroups(manager, id);
    const order = { ...(await loadOrder(manager, set.organisation)), size: set.size };
    // Somebody still missing does not stop the others from starting; a broken rule does.
    const broken = checkComposition(groups, order).find(({ rule, holds }) => !holds && rule !== 'EXACTLY_ONE_GROUP');
    if (broken) return { set: id, refused: broken.rule, subject: broken.people[0] };
    const [, count] = await manager.query('update base_group_set set locked_at = $2 where id = $1', [id, instant()]);
    if (count === 0) return { set: id, refused: 'NO_SUCH_GROUP', subject: id };
    await manager.query(
      `insert into base_group_earlier (organisation, composed_at, number, people)
       select $1, $2, number, array_agg(person) from base_group join base_group_member on base_group = base_group.id where base_group.set = $3 group by number`,
      [set.organisation, set.composedAt, id]);
    await noteChange(manager, { organisation: set.organisation, set: id, kind: 'LOCKED', person: context.viewer.person, reason: null, people: [] });
    await emit(manager, 'BaseGroupLocked', set.organisation, { set: id, groups: groups.length });
    return { set: id };
  });
}
