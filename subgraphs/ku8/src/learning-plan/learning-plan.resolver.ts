import { In } from 'typeorm';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { runCommand } from '@samlar/subgraph/command';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { Assignment, assignmentById } from '../assignment';
import { Person } from '../foreign';
import { answer } from '../refusal';
import { FollowUpPlanInput, LearningPlan, learningPlanById, LearningPlanResult, LearningPlanVersion, PlanAudience, PlanStep } from './learning-plan';
import { followUpPlan, publishLearningPlan } from './publish-learning-plan';
import { saveLearningPlan, SaveLearningPlanInput } from './save-learning-plan';

const planOfAssignment = (context: Context) =>
  loader<LearningPlan>(context, 'learning plan of assignment', async (manager, ids) =>
    byKey(await manager.find(LearningPlan, { where: { assignmentId: In(ids) } }), (plan) => plan.assignmentId));

/** Newest first; a plan has one from its first saving. */
const versionsOf = (context: Context) =>
  loader<LearningPlanVersion[]>(context, 'learning plan versions', async (manager, ids) =>
    groupedBy(ids, await manager.find(LearningPlanVersion, { where: { planId: In(ids) }, order: { version: 'DESC' } }), (version) => version.planId));

@Resolver(() => LearningPlan)
export class LearningPlanResolver {
  @Query(() => LearningPlan, { nullable: true, description: 'A learning plan the viewer may read; null for anyone else.' })
  async learningPlan(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<LearningPlan | undefined> {
    return learningPlanById(context).load(id);
  }

  @FieldResolver(() => [LearningPlanVersion], { description: 'Newest first.' })
  async versions(@Root() plan: LearningPlan, @Ctx() context: Context): Promise<LearningPlanVersion[]> {
    return (await versionsOf(context).load(plan.id)) ?? [];
  }

  @FieldResolver(() => [String], { description: 'As in the newest version.' })
  async goals(@Root() plan: LearningPlan, @Ctx() context: Context): Promise<string[]> {
    return (await this.versions(plan, context))[0]?.goals ?? [];
  }

  @FieldResolver(() => [PlanStep], { description: 'As in the newest version.' })
  async steps(@Root() plan: LearningPlan, @Ctx() context: Context): Promise<PlanStep[]> {
    return (await this.versions(plan, context))[0]?.steps ?? [];
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'As in the newest version.' })
  async followUpOn(@Root() plan: LearningPlan, @Ctx() context: Context): Promise<string | null> {
    return (await this.versions(plan, context))[0]?.followUpOn ?? null;
  }

  @FieldResolver(() => Assignment, { nullable: true, description: 'Null for those who may read the plan but not the assignment.' })
  async assignment(@Root() plan: LearningPlan, @Ctx() context: Context): Promise<Assignment | undefined> {
    return assignmentById(context).load(plan.assignmentId);
  }

  @Mutation(() => LearningPlanResult, { description: 'Saves a new version of the team’s own plan.' })
  async saveLearningPlan(
    @Arg('input', () => SaveLearningPlanInput) input: SaveLearningPlanInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<LearningPlan | Refused> {
    return answer(await runCommand(context, 'saveLearningPlan', key, (manager) => saveLearningPlan(manager, context.viewer, input)), learningPlanById(context));
  }

  @Mutation(() => LearningPlanResult, { description: 'Publishes the plan; the visit is complete.' })
  async publishLearningPlan(
    @Arg('plan', () => ID) plan: string,
    @Arg('shownTo', () => PlanAudience, { defaultValue: PlanAudience.TEAM }) shownTo: PlanAudience,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<LearningPlan | Refused> {
    const outcome = await runCommand(context, 'publishLearningPlan', key, (manager) => publishLearningPlan(manager, context.viewer, plan, shownTo));
    return answer(outcome, learningPlanById(context));
  }

  @Mutation(() => LearningPlanResult, { description: 'Adds what the team saw when it followed its plan up.' })
  async followUpPlan(
    @Arg('input', () => FollowUpPlanInput) input: FollowUpPlanInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<LearningPlan | Refused> {
    return answer(await runCommand(context, 'followUpPlan', key, (manager) => followUpPlan(manager, context.viewer, input)), learningPlanById(context));
  }
}

@Resolver(() => LearningPlanVersion)
export class LearningPlanVersionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  author(@Root() version: LearningPlanVersion): Person {
    return Person.of(version.authorId);
  }
}

@Resolver(() => Assignment)
export class LearningPlanOfAssignment {
  @FieldResolver(() => LearningPlan, { nullable: true })
  async learningPlan(@Root() assignment: Assignment, @Ctx() context: Context): Promise<LearningPlan | undefined> {
    return planOfAssignment(context).load(assignment.id);
  }
}

export const learningPlanReferences = {
  LearningPlan: ({ id }: { id: string }, context: Context) => learningPlanById(context).load(id),
};
