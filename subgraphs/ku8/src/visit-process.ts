import type { EntityManager } from 'typeorm';
import { instant } from '@samlar/subgraph/clock';
import { isRefusal, refuse, unseen, type Refusal } from './refusal';
import { advance, type VisitEvent } from './stage';
import { VisitRequest } from './visit-request';

export type Part = 'TEAM' | 'MANAGER' | 'OBSERVER';

/** A request held by this transaction until it ends, its assignment, and the viewer's open parts in it. */
export interface Visit {
  request: VisitRequest;
  assignmentId: string | null;
  parts: Part[];
}

/** The visit of a request, or a refusal where the viewer cannot see it. Others who would change it wait. */
export async function holdVisit(manager: EntityManager, requestId: string): Promise<Visit | Refusal> {
  // An advisory lock: a row lock would need the right to update, which those who may only be refused do not have.
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 8))', [requestId]);
  const request = await manager.findOneBy(VisitRequest, { id: requestId });
  if (!request) return unseen('request', requestId);
  const [row] = await manager.query(
    `select (select id from assignment where request_id = $1) as assignment,
            array(select part from my_visit where request_id = $1 and open) as parts`,
    [requestId],
  );
  return { request, assignmentId: row.assignment, parts: row.parts };
}

export async function holdVisitOfAssignment(manager: EntityManager, assignmentId: string): Promise<(Visit & { assignmentId: string }) | Refusal> {
  const [row] = await manager.query('select request_id from assignment where id = $1', [assignmentId]);
  if (!row) return unseen('assignment', assignmentId);
  const visit = await holdVisit(manager, row.request_id);
  return isRefusal(visit) ? visit : { ...visit, assignmentId };
}

/** Refuses when the machine does, without changing anything. */
export function refusalOf(visit: Visit, event: VisitEvent): Refusal | null {
  const { refused } = advance(visit.request, event);
  return refused ? refuse(refused, visit.request.id) : null;
}

/** Writes an event the machine allows into the log, and where the visit then stands. */
export async function recordEvent(manager: EntityManager, visit: Visit, event: VisitEvent, person: string | null): Promise<void> {
  const { state } = advance(visit.request, event);
  if (!state) throw new Error(`${event} was recorded without asking whether it is allowed`);
  await manager.query(
    `update visit_request set stage = $2, distributed = $3, withdrawn = $4, value_base_seen = $5,
            individual_feedback = $6, group_feedback = $7 where id = $1`,
    [visit.request.id, state.stage, state.distributed, state.withdrawn, state.valueBaseSeen, state.individualFeedback, state.groupFeedback],
  );
  await manager.query('insert into visit_log (organisation, request_id, event, person_id, at) values ($1, $2, $3, $4, $5)', [
    visit.request.organisation, visit.request.id, event, person, instant(),
  ]);
  visit.request = Object.assign(new VisitRequest(), visit.request, state);
}

const PART_NEEDED = { OBSERVER: 'NOT_THE_OBSERVER', TEAM: 'NOT_IN_TEAM', MANAGER: 'NOT_THE_MANAGER' } as const;

/** Refuses a viewer who has none of the parts; the first names what is missing. */
export function partRefusal(visit: Visit, ...needed: [Part, ...Part[]]): Refusal | null {
  return needed.some((part) => visit.parts.includes(part)) ? null : refuse(PART_NEEDED[needed[0]], visit.request.id);
}
