import { In } from 'typeorm';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { runCommand } from '@samlar/subgraph/command';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { FormerText, formerTextsOf } from '@samlar/subgraph/former-text';
import { Period, Refused } from '@samlar/subgraph/value-types';
import { Assignment, assignmentById, AssignmentResult } from '../assignment';
import { Person } from '../foreign';
import { answer } from '../refusal';
import { agreeVisitPlan, AgreeVisitPlanInput } from './agree-visit-plan';
import { VisitPlan } from './visit-plan';

const planOf = (context: Context) =>
  loader<VisitPlan>(context, 'visit plan', async (manager, ids) =>
    byKey(await manager.find(VisitPlan, { where: { assignmentId: In(ids) } }), (plan) => plan.assignmentId));

@Resolver(() => Assignment)
export class VisitPlanOfAssignment {
  @FieldResolver(() => VisitPlan, { nullable: true })
  async visitPlan(@Root() assignment: Assignment, @Ctx() context: Context): Promise<VisitPlan | undefined> {
    return planOf(context).load(assignment.id);
  }

  @Mutation(() => AssignmentResult, { description: 'Agrees the visit’s days and methods; until the visit it may be agreed anew.' })
  async agreeVisitPlan(
    @Arg('input', () => AgreeVisitPlanInput) input: AgreeVisitPlanInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<Assignment | Refused> {
    return answer(await runCommand(context, 'agreeVisitPlan', key, (manager) => agreeVisitPlan(manager, context.viewer, input)), assignmentById(context));
  }
}

@Resolver(() => VisitPlan)
export class VisitPlanResolver {
  @FieldResolver(() => Period)
  period(@Root() plan: VisitPlan): Period {
    return Period.of(plan.starts, plan.ends);
  }

  @FieldResolver(() => [FormerText], { description: 'How the plan read before it was agreed anew, the newest first.' })
  async formerTexts(@Root() plan: VisitPlan, @Ctx() context: Context): Promise<FormerText[]> {
    return (await formerTextsOf(context, 'visit_plan').load(plan.assignmentId)) ?? [];
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  agreedBy(@Root() plan: VisitPlan): Person {
    return Person.of(plan.agreedBy);
  }
}
