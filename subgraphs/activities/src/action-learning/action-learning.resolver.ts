import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { IsUUID, MaxLength } from 'class-validator';
import { Access } from '@samlar/subgraph/access';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Occasion } from '../occasion';
import { occasionById } from '../occasion.loaders';
import { OrgUnit } from '../org-unit';
import { ActionLearningProject, ActionStep } from './action-learning';
import { refuse } from './action-learning.messages';
import { ActionStepKind, STEPS } from './action-learning.rules';
import { writeActionStep } from './write-action-step';

interface Row {
  occasion: string;
  id: string;
  team: string;
  cycle: number;
  step: ActionStepKind | null;
  text: string | null;
}

const projectsOf = (context: Context) =>
  loader<Row[]>(context, 'action learning of occasion', async (manager, occasions) =>
    groupedBy(occasions, await manager.query(
      `select occasion, id, team, cycle, step, text from action_project left join action_step on project = id
       where occasion = any($1) order by team, cycle, version desc`, [occasions]), (row: Row) => row.occasion));

@InputType()
export class ActionStepInput {
  @Field(() => ID)
  occasion: string;

  @Field(() => ID, { description: 'The unit that is the team.' })
  @IsUUID('all')
  team: string;

  @Field(() => ActionStepKind)
  step: ActionStepKind;

  @Field(() => String)
  @MaxLength(4_000)
  text: string;
}

export const ActionStepResult = createUnionType({
  name: 'ActionStepResult', types: () => [Occasion, Refused] as const, resolveType: (value) => value.constructor.name,
});

@Resolver(() => Occasion)
export class ActionLearningOfOccasion {
  @FieldResolver(() => [ActionLearningProject], { description: 'The teams’ cycles of action learning (E03), by team and cycle.' })
  async actionLearning(@Root() occasion: Occasion, @Ctx() context: Context): Promise<ActionLearningProject[]> {
    const rows = (await projectsOf(context).load(occasion.id)) ?? [];
    return [...new Set(rows.map(({ id }) => id))].map((id) => {
      const own = rows.filter((row) => row.id === id);
      const steps = STEPS.flatMap((step) => {
        const [text, ...former] = own.filter((row) => row.step === step).map((row) => row.text!);
        return text === undefined ? [] : [Object.assign(new ActionStep(), { step, text, former })];
      });
      return Object.assign(new ActionLearningProject(), { id, cycle: own[0]!.cycle, teamId: own[0]!.team, steps });
    });
  }

  @Access('activities:plan')
  @Mutation(() => ActionStepResult, { description: 'Writes a step of a team’s action learning; an earlier wording is kept.' })
  async writeActionStep(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => ActionStepInput) input: ActionStepInput, @Ctx() context: Context): Promise<typeof ActionStepResult> {
    const done = await writeActionStep(context, key, input);
    return done.refused ? refuse(done.refused, done.occasion) : (await occasionById(context).load(done.occasion))!;
  }
}

@Resolver(() => ActionLearningProject)
export class TeamOfActionLearning {
  @FieldResolver(() => OrgUnit)
  team(@Root() { teamId }: ActionLearningProject): OrgUnit {
    return OrgUnit.of(teamId);
  }
}
