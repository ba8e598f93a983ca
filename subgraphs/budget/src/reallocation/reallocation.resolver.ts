import { IsNotEmpty, Matches } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Money, Refused } from '@samlar/subgraph/value-types';
import { BudgetLine } from '../budget-line';
import { lineById } from '../budget-line.loaders';
import { Project } from '../project';
import { projectById } from '../project.loaders';
import { reallocate } from './reallocate';
import { refuse } from './reallocation.messages';

@ObjectType({ description: 'Planned money moved between two lines.' })
export class Reallocation {
  @Field(() => ID)
  id: string;

  @Field(() => Money)
  amount: Money;

  @Field(() => String)
  reason: string;

  @Field(() => DateScalar)
  decidedOn: string;

  fromId: string;

  toId: string;
}

@InputType()
export class ReallocateInput {
  @Field(() => ID)
  from: string;

  @Field(() => ID)
  to: string;

  @Matches(/^[1-9][0-9]{0,14}$/, { message: 'a whole number of öre above zero' })
  @Field(() => String)
  amountMinor: string;

  @IsNotEmpty({ message: 'give the reason; it is kept with the move' })
  @Field(() => String)
  reason: string;
}

export const ReallocateResult = createUnionType({
  name: 'ReallocateResult',
  types: () => [Project, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'Project'),
});

interface Row extends Omit<Reallocation, 'amount'> {
  project: string;
  amountMinor: string;
}

const reallocationsOf = (context: Context) =>
  loader<Row[]>(context, 'reallocations', async (manager, projects) =>
    groupedBy(projects, await manager.query(
      `select r.id, l.project, r.amount_minor as "amountMinor", r.reason, r.decided_on::text as "decidedOn", r.from_line as "fromId", r.to_line as "toId"
       from reallocation r join budget_line l on l.id = r.from_line where l.project = any($1) order by r.decided_on, r.id`, [projects]),
    (row: Row) => row.project));

@Resolver(() => Reallocation)
export class ReallocationResolver {
  @FieldResolver(() => BudgetLine, { nullable: true })
  async from(@Root() reallocation: Reallocation, @Ctx() context: Context): Promise<BudgetLine | undefined> {
    return lineById(context).load(reallocation.fromId);
  }

  @FieldResolver(() => BudgetLine, { nullable: true })
  async to(@Root() reallocation: Reallocation, @Ctx() context: Context): Promise<BudgetLine | undefined> {
    return lineById(context).load(reallocation.toId);
  }

  @Access('money:write')
  @Mutation(() => ReallocateResult)
  async reallocate(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => ReallocateInput) input: ReallocateInput,
    @Ctx() context: Context,
  ): Promise<typeof ReallocateResult> {
    const done = await reallocate(context, key, { ...input });
    if (done.refused) return refuse(done.refused, input.from);
    return (await projectById(context).load(done.project!))!;
  }
}

@Resolver(() => Project)
export class ReallocationsOfProject {
  @Access('money:read')
  @FieldResolver(() => [Reallocation])
  async reallocations(@Root() project: Project, @Ctx() context: Context): Promise<Reallocation[]> {
    const rows = (await reallocationsOf(context).load(project.id)) ?? [];
    return rows.map(({ amountMinor, ...row }) => Object.assign(new Reallocation(), row, { amount: Money.of(amountMinor) }));
  }
}
