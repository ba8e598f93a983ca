import { IsUUID, Length, ValidateIf } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import { DateScalar } from '@samlar/subgraph/scalars';
import { may, type Viewer } from '@samlar/viewer/viewer';
import { isRefusal, refuse, type Outcome } from '../refusal';
import { holdVisitOfAssignment, partRefusal, recordEvent, refusalOf } from '../visit-process';

@InputType()
export class HoldLearningMeetingInput {
  @Field(() => ID)
  @IsUUID()
  assignment: string;

  @Field(() => DateScalar, { description: 'Not in the future.' })
  heldOn: string;

  @Field(() => String, { nullable: true })
  @ValidateIf((input: HoldLearningMeetingInput) => input.place != null)
  @Length(1, 200)
  place: string | null;
}

/**
 * Records the meeting that ends the assignment; from then on its observers no longer see the dossier.
 * Refusals: NOT_FOUND, NOT_THE_OBSERVER, MEETING_IN_FUTURE, MEETING_BEFORE_VISIT, the stage's codes (both kinds of feedback come first).
 */
export async function holdLearningMeeting(manager: EntityManager, viewer: Viewer, input: HoldLearningMeetingInput): Promise<Outcome> {
  const visit = await holdVisitOfAssignment(manager, input.assignment);
  if (isRefusal(visit)) return visit;
  const refusal = refusalOf(visit, 'LEARNING_MEETING_HELD')
    ?? (may(viewer, 'ku8:coordinate') ? null : partRefusal(visit, 'OBSERVER', 'TEAM', 'MANAGER'));
  if (refusal) return refusal;
  if (input.heldOn > today()) return refuse('MEETING_IN_FUTURE', input.assignment);

  const [plan] = await manager.query('select starts::text from visit_plan where assignment_id = $1', [input.assignment]);
  if (plan && input.heldOn < plan.starts) return refuse('MEETING_BEFORE_VISIT', input.assignment);
  await manager.query('insert into learning_meeting (organisation, assignment_id, held_on, place) values ($1, $2, $3, $4)', [
    visit.request.organisation, input.assignment, input.heldOn, input.place,
  ]);
  await recordEvent(manager, visit, 'LEARNING_MEETING_HELD', viewer.person);
  await emit(manager, 'LearningMeetingHeld', visit.request.organisation, { assignment: input.assignment, heldOn: input.heldOn });
  await manager.query('update assignment_observer set ended_on = $2 where assignment_id = $1 and ended_on is null', [input.assignment, input.heldOn]);
  // Last: with their part the viewer may lose the right to write here.
  await manager.query(`update request_party set ended_on = $2 where request_id = $1 and part = 'OBSERVER' and ended_on is null`, [
    visit.request.id, input.heldOn,
  ]);
  return { id: input.assignment };
}
