import { In } from 'typeorm';
import { Arg, Ctx, createUnionType, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { CultureText, NO_CAUSE } from '../caution';
import { OrgUnit } from '../org-unit';
import { said } from '../refusal';
import { refused } from '../refusal.messages';
import { uuids } from '../uuid';
import { EvaluationGoal, Finding } from './evaluation-goal';
import { GOALS } from './goals';
import { recordFinding, RecordFindingInput, type FindingOutcome } from './record-finding';

@ObjectType()
export class FindingRecorded {
  @Field(() => Finding)
  finding: Finding;
}

export const FindingResult = createUnionType({ name: 'FindingResult', types: () => [FindingRecorded, Refused] as const });

const goalById = (context: Context) =>
  loader<EvaluationGoal>(context, 'goal by id', async (manager, ids) =>
    byKey(await manager.find(EvaluationGoal, { where: { id: In(ids) } }), (goal) => goal.id));

const findingById = (context: Context) =>
  loader<Finding>(context, 'finding by id', async (manager, ids) =>
    byKey(await manager.find(Finding, { where: { id: In(uuids(ids)) } }), (finding) => finding.id));

const findingsOf = (context: Context) =>
  loader<Finding[]>(context, 'findings of goal', async (manager, goals) =>
    groupedBy(goals, await manager.find(Finding, { where: { goalId: In(goals) }, order: { recordedOn: 'DESC', id: 'ASC' }, take: 1000 }), (each) => each.goalId));

@Resolver(() => EvaluationGoal)
export class EvaluationGoalResolver {
  @Access('culture:read')
  @Query(() => [EvaluationGoal], { description: 'The programme’s seven questions.' })
  async evaluationGoals(@Ctx() context: Context): Promise<EvaluationGoal[]> {
    const goals = await context.read((manager) => manager.find(EvaluationGoal));
    const levels = ['LEADER', 'LEARNING_LEADER', 'EMPLOYEE'];
    return goals.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || a.number - b.number);
  }

  @FieldResolver(() => CultureText)
  question(@Root() { id, sv, en }: EvaluationGoal): CultureText {
    const { nb, da } = GOALS.find((goal) => goal.id === id) ?? { nb: null, da: null };
    return { sv, nb, da, en };
  }

  @Access('culture:read')
  @FieldResolver(() => [Finding], { description: 'Latest first.' })
  async findings(@Root() goal: EvaluationGoal, @Ctx() context: Context): Promise<Finding[]> {
    return (await findingsOf(context).load(goal.id))!;
  }

  @Access('culture:run')
  @Mutation(() => FindingResult)
  async recordFinding(
    @Arg('input', () => RecordFindingInput) input: RecordFindingInput,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<FindingRecorded | Refused> {
    const { organisation } = context.viewer;
    if (organisation === null) return refused('NO_ORGANISATION');
    const outcome: FindingOutcome = await runCommand(context, 'recordFinding', idempotencyKey, (manager) =>
      recordFinding(manager, organisation, input, today()));
    if ('refused' in outcome) return said(outcome);
    return Object.assign(new FindingRecorded(), { finding: await findingById(context).load(outcome.finding) });
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => EvaluationGoal)
  async goal(@Root() finding: Finding, @Ctx() context: Context): Promise<EvaluationGoal> {
    return (await goalById(context).load(finding.goalId))!;
  }

  @FieldResolver(() => OrgUnit, { nullable: true })
  unit(@Root() finding: Finding): OrgUnit | null {
    return finding.unitId === null ? null : OrgUnit.of(finding.unitId);
  }

  @FieldResolver(() => CultureText, { nullable: true, description: 'Shown with the text while no design is attached: no cause is claimed.' })
  caution(@Root() finding: Finding): CultureText | null {
    return finding.design === null ? NO_CAUSE : null;
  }
}

export const evaluationGoalReferences = {
  EvaluationGoal: ({ id }: { id: string }, context: Context) => goalById(context).load(id),
  Finding: ({ id }: { id: string }, context: Context) => findingById(context).load(id),
};
