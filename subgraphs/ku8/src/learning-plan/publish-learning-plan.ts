import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import type { Viewer } from '@samlar/viewer/viewer';
import { isRefusal, refuse, unseen, type Outcome } from '../refusal';
import { holdVisitOfAssignment, partRefusal, recordEvent, refusalOf } from '../visit-process';
import type { FollowUpPlanInput, PlanAudience } from './learning-plan';

async function holdPlan(manager: EntityManager, plan: string) {
  const [row] = await manager.query('select assignment_id from learning_plan where id = $1', [plan]);
  return row ? holdVisitOfAssignment(manager, row.assignment_id) : unseen('plan', plan);
}

/** Publishes the plan. Refusals: NOT_FOUND, NOT_IN_TEAM, PLAN_WITHOUT_STEPS, PLAN_ALREADY_PUBLISHED. */
export async function publishLearningPlan(manager: EntityManager, viewer: Viewer, plan: string, shownTo: PlanAudience): Promise<Outcome> {
  const visit = await holdPlan(manager, plan);
  if (isRefusal(visit)) return visit;
  const refusal = partRefusal(visit, 'TEAM') ?? refusalOf(visit, 'LEARNING_PLAN_PUBLISHED');
  if (refusal) return refusal;
  const [latest] = await manager.query(
    'select jsonb_array_length(steps) as steps from learning_plan_version where plan_id = $1 order by version desc limit 1', [plan]);
  if (latest.steps === 0) return refuse('PLAN_WITHOUT_STEPS', plan);
  await manager.query('update learning_plan set published_on = $3, shown_to = $2 where id = $1', [plan, shownTo, today()]);
  await recordEvent(manager, visit, 'LEARNING_PLAN_PUBLISHED', viewer.person);
  await emit(manager, 'LearningPlanPublished', visit.request.organisation, { plan, assignment: visit.assignmentId, shownTo });
  return { id: plan };
}

/** Follows a published plan up: a new version with what was seen. Refusals: NOT_FOUND, NOT_IN_TEAM, PLAN_NOT_PUBLISHED. */
export async function followUpPlan(manager: EntityManager, viewer: Viewer, input: FollowUpPlanInput): Promise<Outcome> {
  const visit = await holdPlan(manager, input.plan);
  if (isRefusal(visit)) return visit;
  const refusal = partRefusal(visit, 'TEAM') ?? refusalOf(visit, 'PLAN_FOLLOWED_UP');
  if (refusal) return refusal;
  await manager.query(
    `insert into learning_plan_version (organisation, plan_id, version, goals, steps, follow_up_on, follow_up_note, author, saved_on)
     select organisation, plan_id, version + 1, goals, steps, $2, $3, $4, $5
     from learning_plan_version where plan_id = $1 order by version desc limit 1`,
    [input.plan, input.nextFollowUpOn, input.note, viewer.person, today()],
  );
  await recordEvent(manager, visit, 'PLAN_FOLLOWED_UP', viewer.person);
  await emit(manager, 'LearningPlanFollowedUp', visit.request.organisation, { plan: input.plan });
  return { id: input.plan };
}
