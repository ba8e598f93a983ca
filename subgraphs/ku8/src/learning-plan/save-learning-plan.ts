import { randomUUID } from 'node:crypto';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { DateScalar } from '@samlar/subgraph/scalars';
import type { Viewer } from '@samlar/viewer/viewer';
import { isRefusal, refuse, type Outcome } from '../refusal';
import { stageNumber } from '../stage';
import { holdVisitOfAssignment, partRefusal } from '../visit-process';
import { PlanStepInput } from './learning-plan';

@InputType()
export class SaveLearningPlanInput {
  @Field(() => ID)
  @IsUUID()
  assignment: string;

  @Field(() => [String])
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Length(1, 500, { each: true })
  goals: string[];

  @Field(() => [PlanStepInput])
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  steps: PlanStepInput[];

  @Field(() => DateScalar)
  followUpOn: string;
}

/** Saves a new version of the team's plan. Refusals: NOT_FOUND, NOT_IN_TEAM, MEETING_NOT_HELD. */
export async function saveLearningPlan(manager: EntityManager, viewer: Viewer, input: SaveLearningPlanInput): Promise<Outcome> {
  const visit = await holdVisitOfAssignment(manager, input.assignment);
  if (isRefusal(visit)) return visit;
  const refusal = partRefusal(visit, 'TEAM');
  if (refusal) return refusal;
  if (visit.request.stage < stageNumber('LEARNING_MEETING_HELD')) {
    return refuse('MEETING_NOT_HELD', input.assignment);
  }
  await manager.query(
    'insert into learning_plan (id, organisation, assignment_id) values ($1, $2, $3) on conflict (assignment_id) do nothing',
    [randomUUID(), visit.request.organisation, input.assignment],
  );
  const [{ id }] = await manager.query('select id from learning_plan where assignment_id = $1', [input.assignment]);
  await manager.query(
    `insert into learning_plan_version (organisation, plan_id, version, goals, steps, follow_up_on, author, saved_on)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7 from learning_plan_version where plan_id = $2`,
    [visit.request.organisation, id, input.goals, JSON.stringify(input.steps), input.followUpOn, viewer.person, today()],
  );
  return { id };
}
