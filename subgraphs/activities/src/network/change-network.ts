import type { EntityManager } from 'typeorm';
import { requireRight } from '@samlar/subgraph/access';
import { instant } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { asProduct } from '../as-product';
import { CHECKLIST, startObstacles, type Answer, type StartObstacle } from './checklist.rules';
import { LearningNetwork } from './network';

export type NetworkRefusal = StartObstacle | 'NO_SUCH_NETWORK' | 'NO_SUCH_QUESTION' | 'PLAN_MISSING' | 'ANSWER_MISSING' | 'ALREADY_STARTED' | 'NOT_IN_PROGRAMME' | 'ASSIGNMENT_MISSING';
export type NetworkOutcome = { network: string; refused?: NetworkRefusal };

/** Answers one of the thirteen questions; a "no" needs a plan (D06). */
export async function answerQuestion(context: Context, key: string, input: { network: string; number: number; satisfied: boolean; answer: string; plan?: string | null }): Promise<NetworkOutcome> {
  return change(context, 'answerChecklist', key, input.network, async (manager, network) => {
    if (!CHECKLIST[input.number - 1]) return 'NO_SUCH_QUESTION';
    if (!input.answer.trim()) return 'ANSWER_MISSING';
    if (!input.satisfied && !input.plan?.trim()) return 'PLAN_MISSING';
    await manager.query(
      `insert into checklist_answer (network, organisation, number, satisfied, answer, plan) values ($1, $2, $3, $4, $5, $6)
       on conflict (network, number) do update set satisfied = excluded.satisfied, answer = excluded.answer, plan = excluded.plan`,
      [network.id, network.organisation, input.number, input.satisfied, input.answer.trim(), input.plan?.trim() || null]);
    return null;
  });
}

/** Takes in a member with an assignment from home (D01). Members come from several municipalities, whichever owns the network. */
export async function addMember(context: Context, key: string, input: { network: string; person: string; homeAssignment: string }): Promise<NetworkOutcome> {
  return change(context, 'addNetworkMember', key, input.network, async (manager, network) => {
    if (!input.homeAssignment.trim()) return 'ASSIGNMENT_MISSING';
    return asProduct(manager, async () => {
      const members = await manager.query('select organisation from network_member where network = $1 and person <> $2', [network.id, input.person]);
      if (members.length >= network.maximum) return 'TOO_MANY';
      const added = await manager.query(
        `insert into network_member (network, person, organisation, home_assignment) select $1, person, organisation, $3 from participant where person = $2
         on conflict (network, person) do update set home_assignment = excluded.home_assignment returning person`,
        [network.id, input.person, input.homeAssignment.trim()]);
      return added.length === 0 ? 'NOT_IN_PROGRAMME' : null;
    });
  });
}

/** Opens a network that nothing stands in the way of (A33, D06). */
export async function startNetwork(context: Context, key: string, id: string): Promise<NetworkOutcome> {
  return change(context, 'startNetwork', key, id, async (manager, network) => {
    if (network.startedAt) return 'ALREADY_STARTED';
    const [obstacle] = await obstaclesOf(manager, [network]).then((found) => found.get(id)!);
    if (obstacle) return obstacle;
    await manager.query('update network set started_at = $2 where id = $1', [id, instant()]);
    await emit(manager, 'NetworkEstablished', network.organisation, { network: id, title: network.title });
    return null;
  });
}

/** What stands in the way of each network. Members are only counted. */
export async function obstaclesOf(manager: EntityManager, networks: LearningNetwork[]): Promise<Map<string, StartObstacle[]>> {
  const ids = networks.map(({ id }) => id);
  const answers: (Answer & { network: string })[] = await manager.query('select network, number, satisfied, answer, plan from checklist_answer where network = any($1)', [ids]);
  const members: { network: string; organisation: string }[] = await asProduct(manager, () =>
    manager.query('select network, organisation from network_member where network = any($1)', [ids]));
  const undecided: { network: string; count: number }[] = await asProduct(manager, () =>
    manager.query('select network, count(*)::int as count from establishment where network = any($1) and decided_on is null group by network', [ids]));
  return new Map(networks.map((network) => [network.id, startObstacles({
    ...network,
    members: members.filter((row) => row.network === network.id), answers: answers.filter((row) => row.network === network.id),
    undecided: undecided.find((row) => row.network === network.id)?.count,
  })]));
}

async function change(
  context: Context, name: string, key: string, id: string,
  work: (manager: EntityManager, network: LearningNetwork) => Promise<NetworkRefusal | null>,
): Promise<NetworkOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, name, key, async (manager): Promise<NetworkOutcome> => {
    const { reach, organisation } = context.viewer;
    const network = await manager.findOneBy(LearningNetwork, { id });
    if (!network || (reach === 'organisation' && network.organisation !== organisation)) return { network: id, refused: 'NO_SUCH_NETWORK' };
    const refused = await work(manager, network);
    return refused ? { network: id, refused } : { network: id };
  });
}
