import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { badInput, notFound } from '@samlar/subgraph/errors';
import { LARGEST_TEAM, SMALLEST_TEAM } from './appoint-team';
import { proposeTeams, type PastFlow, type Place, type ProposedTeam, type WaitingRequest } from './match.rules';
import { knownObservers } from './observer-facts';

export interface ProposalWish {
  round: string;
  teamSize: number;
  daysPerVisit: number;
  repeatPenalty: boolean;
}

/** Teams for every distributed request of a round that has none yet, from what is recorded now; changes nothing. */
export async function teamsForRound(manager: EntityManager, wish: ProposalWish): Promise<ProposedTeam[]> {
  if (wish.teamSize < SMALLEST_TEAM || wish.teamSize > LARGEST_TEAM) throw badInput(`teamSize: ${SMALLEST_TEAM} to ${LARGEST_TEAM} observers.`);
  if (!(wish.daysPerVisit > 0) || !Number.isInteger(wish.daysPerVisit * 2)) throw badInput('daysPerVisit: more than zero, in halves.');
  const [round] = await manager.query('select extract(year from least(ends, greatest(starts, $2)))::int as year from round where id = $1', [wish.round, today()]);
  if (!round) throw notFound('round', wish.round);

  const places: Place[] = await manager.query('select code, latitude, longitude, neighbours from municipality');
  const requests: WaitingRequest[] = await manager.query(
    `select id, team_id as team, code as municipality, wants from visit_request
     where round_id = $1 and distributed and not withdrawn and stage = 0 order by submitted_on, id limit 200`, [wish.round]);
  const flows: PastFlow[] = await manager.query(
    `select ao.home_code as "from", r.code as "to", count(distinct r.id)::int as visits,
            (select count(*)::int from round between_them where between_them.starts > o.starts and between_them.starts <= mine.starts) as "roundsAgo"
     from visit_request r join round o on o.id = r.round_id join round mine on mine.id = $1
     join assignment a on a.request_id = r.id join assignment_observer ao on ao.assignment_id = a.id and ao.replaced_because is null
     where o.starts <= mine.starts and not r.withdrawn group by 1, 2, o.starts, mine.starts`, [wish.round]);
  const observers = await knownObservers(manager, round.year, null);
  return proposeTeams({ places, observers, requests, flows, ...wish });
}
