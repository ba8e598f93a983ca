import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import type { Viewer } from '@samlar/viewer/viewer';
import { refuse, unseen, type Outcome } from '../refusal';

/**
 * The observer's own manager releases them for the planned days (domain A44). The id answered is `assignment observer`.
 * Refusals: NOT_FOUND, NOT_THE_OBSERVERS_MANAGER, SEAT_ENDED, ALREADY_AGREED.
 */
export async function agreeObserverDays(manager: EntityManager, viewer: Viewer, assignment: string, observer: string): Promise<Outcome> {
  const [seat] = await manager.query(
    `select organisation, home, ended_on, agreed_on from assignment_observer where assignment_id = $1 and observer_id = $2`, [assignment, observer]);
  if (!seat) return unseen('seat', observer);
  if (seat.home !== viewer.organisation) {
    return refuse('NOT_THE_OBSERVERS_MANAGER', observer);
  }
  if (seat.ended_on) return refuse('SEAT_ENDED', observer);
  if (seat.agreed_on) return refuse('ALREADY_AGREED', observer);
  await manager.query('update assignment_observer set agreed_on = $3, agreed_by = $4 where assignment_id = $1 and observer_id = $2', [
    assignment, observer, today(), viewer.person,
  ]);
  await emit(manager, 'ObserverDaysAgreed', seat.organisation, { assignment, observer });
  return { id: `${assignment} ${observer}` };
}
