import { randomUUID } from 'node:crypto';
import { IsUUID, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import type { Viewer } from '@samlar/viewer/viewer';
import { isRefusal, refuse, type Outcome } from '../refusal';
import { holdVisitOfAssignment, partRefusal, recordEvent, refusalOf } from '../visit-process';

@InputType()
export class IndividualFeedbackInput {
  @Field(() => ID)
  @IsUUID()
  assignment: string;

  @Field(() => ID, { description: 'A member of the visited team.' })
  @IsUUID()
  receiver: string;

  @Field(() => String)
  @Length(1, 8000)
  text: string;
}

@InputType()
export class GroupFeedbackInput {
  @Field(() => ID)
  @IsUUID()
  assignment: string;

  @Field(() => String)
  @Length(1, 8000)
  text: string;

  @Field(() => String, { description: 'How the value base of the curriculum shows in attitudes and interplay.' })
  @Length(1, 8000)
  valueBase: string;
}

const INSERT = `insert into feedback (id, organisation, assignment_id, kind, giver, receiver, text, value_base, given_on)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Gives one member of the team feedback. Refusals: NOT_FOUND, NOT_THE_OBSERVER, RECEIVER_NOT_IN_TEAM, the stage's codes. */
export async function giveIndividualFeedback(manager: EntityManager, viewer: Viewer, input: IndividualFeedbackInput): Promise<Outcome> {
  const visit = await holdVisitOfAssignment(manager, input.assignment);
  if (isRefusal(visit)) return visit;
  const refusal = refusalOf(visit, 'INDIVIDUAL_FEEDBACK_GIVEN') ?? partRefusal(visit, 'OBSERVER');
  if (refusal) return refusal;
  const [member] = await manager.query(
    `select from request_party where request_id = $1 and person_id = $2 and part = 'TEAM'`, [visit.request.id, input.receiver]);
  if (!member) return refuse('RECEIVER_NOT_IN_TEAM', input.receiver);
  await manager.query(INSERT, [
    randomUUID(), visit.request.organisation, input.assignment, 'INDIVIDUAL', viewer.person, input.receiver, input.text, null, today(),
  ]);
  await recordEvent(manager, visit, 'INDIVIDUAL_FEEDBACK_GIVEN', viewer.person);
  await emit(manager, 'FeedbackGiven', visit.request.organisation, { assignment: input.assignment, kind: 'INDIVIDUAL' });
  return { id: input.assignment };
}

/** Gives the team its feedback together. Refusals: NOT_FOUND, NOT_THE_OBSERVER, VALUE_BASE_MISSING, the stage's codes. */
export async function giveGroupFeedback(manager: EntityManager, viewer: Viewer, input: GroupFeedbackInput): Promise<Outcome> {
  const visit = await holdVisitOfAssignment(manager, input.assignment);
  if (isRefusal(visit)) return visit;
  const refusal = refusalOf(visit, 'GROUP_FEEDBACK_GIVEN') ?? partRefusal(visit, 'OBSERVER');
  if (refusal) return refusal;
  await manager.query(INSERT, [
    randomUUID(), visit.request.organisation, input.assignment, 'GROUP', viewer.person, null, input.text, input.valueBase, today(),
  ]);
  await recordEvent(manager, visit, 'GROUP_FEEDBACK_GIVEN', viewer.person);
  await emit(manager, 'FeedbackGiven', visit.request.organisation, { assignment: input.assignment, kind: 'GROUP' });
  return { id: input.assignment };
}
