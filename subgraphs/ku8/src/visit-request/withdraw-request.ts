import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import { may, type Viewer } from '@samlar/viewer/viewer';
import { isRefusal, refuse, type Outcome } from '../refusal';
import { holdVisit, partRefusal, recordEvent, refusalOf } from '../visit-process';

/** Takes a request back. Refusals: NOT_FOUND, REASON_MISSING, NOT_IN_TEAM, VISIT_ALREADY_MADE, WITHDRAWN. */
export async function withdrawRequest(manager: EntityManager, viewer: Viewer, requestId: string, reason: string): Promise<Outcome> {
  const visit = await holdVisit(manager, requestId);
  if (isRefusal(visit)) return visit;
  const refusal = refusalOf(visit, 'WITHDRAWN') ?? (may(viewer, 'ku8:coordinate') ? null : partRefusal(visit, 'TEAM', 'MANAGER'));
  if (refusal) return refusal;
  if (reason.trim() === '') return refuse('REASON_MISSING', requestId);
  await manager.query('update visit_request set withdrawal_reason = $2 where id = $1', [requestId, reason.trim()]);
  await manager.query(
    'update assignment_observer set ended_on = $2 where assignment_id = $1 and ended_on is null', [visit.assignmentId, today()]);
  await recordEvent(manager, visit, 'WITHDRAWN', viewer.person);
  await emit(manager, 'RequestWithdrawn', visit.request.organisation, { request: requestId });
  return { id: requestId };
}
