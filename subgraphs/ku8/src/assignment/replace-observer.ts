import { IsUUID, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import type { Viewer } from '@samlar/viewer/viewer';
import { holdDays } from '../observer-days';
import { isRefusal, refuse, type Outcome } from '../refusal';
import { holdVisitOfAssignment, recordEvent, refusalOf } from '../visit-process';
import { ObserverSeatInput, seatObserver, seatRefusal, yearOf } from './appoint-team';
import { knownObservers } from './observer-facts';

@InputType()
export class ReplaceObserverInput {
  @Field(() => ID)
  @IsUUID()
  assignment: string;

  @Field(() => ID, { description: 'The observer record that leaves.' })
  @IsUUID()
  leaving: string;

  @Field(() => ObserverSeatInput)
  @ValidateNested()
  arriving: ObserverSeatInput;

  @Field(() => String)
  @Length(1, 500)
  reason: string;
}

/** Changes one seat before the visit. Refusals: NOT_FOUND, the stage's codes, NOT_SEATED, ALREADY_SEATED, the seat's codes. */
export async function replaceObserver(manager: EntityManager, viewer: Viewer, input: ReplaceObserverInput): Promise<Outcome> {
  const visit = await holdVisitOfAssignment(manager, input.assignment);
  if (isRefusal(visit)) return visit;
  const refusal = refusalOf(visit, 'OBSERVER_REPLACED');
  if (refusal) return refusal;
  const seated: { observer_id: string; person_id: string; ended_on: string | null }[] = await manager.query(
    'select observer_id, person_id, ended_on from assignment_observer where assignment_id = $1', [input.assignment]);
  const leaving = seated.find((row) => row.observer_id === input.leaving && row.ended_on === null);
  if (!leaving) return refuse('NOT_SEATED', input.leaving);
  if (seated.some((row) => row.observer_id === input.arriving.observer)) {
    return refuse('ALREADY_SEATED', input.arriving.observer);
  }

  const year = await yearOf(manager, input.assignment);
  await holdDays(manager, [input.leaving, input.arriving.observer]);
  const [arriving] = await knownObservers(manager, year, [input.arriving.observer]);
  const refused = seatRefusal(visit, arriving, input.arriving);
  if (refused) return refused;
  await manager.query(
    'update assignment_observer set ended_on = $4, replaced_because = $3 where assignment_id = $1 and observer_id = $2',
    [input.assignment, input.leaving, input.reason, today()],
  );
  await manager.query(
    `update request_party set ended_on = $3 where request_id = $1 and person_id = $2 and part = 'OBSERVER'`,
    [visit.request.id, leaving.person_id, today()],
  );
  await seatObserver(manager, visit, arriving!, input.arriving, year);
  await recordEvent(manager, visit, 'OBSERVER_REPLACED', viewer.person);
  await emit(manager, 'ObserverReplaced', visit.request.organisation, { assignment: input.assignment, left: input.leaving, came: arriving!.id });
  return { id: input.assignment };
}
