import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import type { Viewer } from '@samlar/viewer/viewer';
import { refuse, regionalRefusal, unseen, type Outcome } from '../refusal';

/** Closes a round. Refusals: NOT_FOR_ONE_MUNICIPALITY, NOT_FOUND, ALREADY_CLOSED, VISITS_UNDER_WAY. */
export async function closeRound(manager: EntityManager, viewer: Viewer, id: string): Promise<Outcome> {
  const refusal = regionalRefusal(viewer);
  if (refusal) return refusal;
  const [round] = await manager.query(
    `select closed_on, (select count(*)::int from visit_request where round_id = round.id and not withdrawn and stage < 6) as waiting
     from round where id = $1 for update`, [id]);
  if (!round) return unseen('round', id);
  if (round.closed_on) return refuse('ALREADY_CLOSED', id);
  if (round.waiting > 0) {
    return refuse('VISITS_UNDER_WAY', id, { visits: Number(round.waiting) });
  }
  await manager.query('update round set closed_on = $2 where id = $1', [id, today()]);
  await emit(manager, 'RoundClosed', viewer.organisation, { round: id, closedOn: today() });
  return { id };
}
