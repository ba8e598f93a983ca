import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { instant, today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { Values } from '@samlar/subgraph/value-types';
import { BaseGroup } from './base-group';
import { adoptable, MOST_RULES, type RulesFault } from './ground-rules.rules';
import { GroundRules } from './ground-rules';
import { conflictsIn } from './group-conflicts';
import { MentorPair } from './mentor-pair';

export type LifeRefusal = RulesFault | 'NOT_YOUR_GROUP' | 'NOT_A_FELLOW' | 'NOT_YOURSELF' | 'MENTOR_DEPENDENCY' | 'ALREADY_MENTOR' | 'NO_SUCH_PAIR';
export type LifeOutcome = { group: string | null; refused?: LifeRefusal; values?: Values };

/** A member writes down what the group has agreed on. Each adoption is a version of its own; earlier ones stay. */
export async function adoptGroundRules(context: Context, key: string, input: { group: string; rules: string[] }): Promise<LifeOutcome> {
  return runCommand(context, 'adoptGroundRules', key, async (manager): Promise<LifeOutcome> => {
    const group = await ownGroup(manager, input.group, context.viewer.person);
    if (!group) return { group: null, refused: 'NOT_YOUR_GROUP' };
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`ground rules of ${group.id}`]);
    const [current] = await manager.find(GroundRules, { where: { groupId: group.id }, order: { version: 'DESC' }, take: 1 });
    const meant = adoptable(input.rules, current?.rules ?? null);
    if ('fault' in meant) return { group: group.id, refused: meant.fault, values: { most: MOST_RULES } };
    await manager.query('insert into ground_rules (base_group, version, organisation, rules, adopted_by, adopted_at) values ($1, $2, $3, $4, $5, $6)',
      [group.id, (current?.version ?? 0) + 1, group.organisation, meant.rules, context.viewer.person, instant()]);
    await emit(manager, 'GroundRulesAdopted', group.organisation, { group: group.id, version: (current?.version ?? 0) + 1 });
    return { group: group.id };
  });
}

/** One of two members notes that the one is the other's mentor; never where one of them leads the other. */
export async function pairMentors(context: Context, key: string, input: { group: string; mentor: string; mentee: string }): Promise<LifeOutcome> {
  return runCommand(context, 'pairMentors', key, async (manager): Promise<LifeOutcome> => {
    const { group: id, mentor, mentee } = input;
    const group = await ownGroup(manager, id, context.viewer.person);
    if (!group) return { group: null, refused: 'NOT_YOUR_GROUP' };
    if (mentor === mentee) return { group: id, refused: 'NOT_YOURSELF' };
    const fellows: { person: string }[] = await manager.query('select person from base_group_member where base_group = $1 and person = any($2)', [id, [mentor, mentee]]);
    if (fellows.length < 2 || ![mentor, mentee].includes(context.viewer.person!)) return { group: id, refused: 'NOT_A_FELLOW' };
    const conflicts = (await conflictsIn(manager, [id])).get(id)!;
    if (conflicts.some(({ superior, subordinate }) => [superior, subordinate].every((person) => person === mentor || person === mentee))) {
      return { group: id, refused: 'MENTOR_DEPENDENCY' };
    }
    const made = await manager.query(
      `insert into mentor_pair (id, organisation, base_group, mentor, mentee, since) values ($1, $2, $3, $4, $5, $6)
       on conflict (base_group, mentor, mentee) where ended_on is null do nothing returning id`, [randomUUID(), group.organisation, id, mentor, mentee, today()]);
    return made.length === 0 ? { group: id, refused: 'ALREADY_MENTOR' } : { group: id };
  });
}

/** Either of the two ends it. */
export async function endMentorPair(context: Context, key: string, id: string): Promise<LifeOutcome> {
  return runCommand(context, 'endMentorPair', key, async (manager): Promise<LifeOutcome> => {
    const pair = await manager.findOneBy(MentorPair, { id });
    if (!pair || pair.endedOn || ![pair.mentorId, pair.menteeId].includes(context.viewer.person!)) return { group: null, refused: 'NO_SUCH_PAIR' };
    await manager.query('update mentor_pair set ended_on = greatest(since, $2) where id = $1', [id, today()]);
    return { group: pair.groupId };
  });
}

async function ownGroup(manager: EntityManager, id: string, person: string | null): Promise<BaseGroup | null> {
  const [member] = await manager.query('select from base_group_member where base_group = $1 and person = $2', [id, person]);
  return member ? manager.findOneBy(BaseGroup, { id }) : null;
}
