import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import { badInput } from '@samlar/subgraph/errors';
import type { Viewer } from '@samlar/viewer/viewer';
import { isRefusal, type Refusal } from '../refusal';
import { holdVisit, recordEvent, refusalOf } from '../visit-process';

/** Makes requests into assignments, all or none. Refusals: NOT_FOUND, ALREADY_DISTRIBUTED, WITHDRAWN; the request is the subject. */
export async function distributeAssignments(
  manager: EntityManager,
  viewer: Viewer,
  requests: string[],
  programme: string | null,
): Promise<{ ids: string[]; refused?: undefined } | Refusal> {
  if (requests.length < 1 || requests.length > 100) throw badInput('requests: name 1 to 100 requests.');
  const visits = [];
  for (const request of [...new Set(requests)].sort()) {
    const visit = await holdVisit(manager, request);
    if (isRefusal(visit)) return visit;
    const refusal = refusalOf(visit, 'DISTRIBUTED');
    if (refusal) return refusal;
    visits.push(visit);
  }
  const ids: string[] = [];
  for (const visit of visits) {
    const id = randomUUID();
    await manager.query(
      'insert into assignment (id, organisation, request_id, programme_id, distributed_on) values ($1, $2, $3, $4, $5)',
      [id, visit.request.organisation, visit.request.id, programme, today()],
    );
    await recordEvent(manager, visit, 'DISTRIBUTED', viewer.person);
    await emit(manager, 'AssignmentDistributed', visit.request.organisation, { assignment: id, request: visit.request.id });
    ids.push(id);
  }
  return { ids };
}
