import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Mutation, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Money, Refused } from '@samlar/subgraph/value-types';
import { BudgetLine } from '../budget-line';
import { lineById } from '../budget-line.loaders';
import { Project } from '../project';
import { refuse } from './reallocation.messages';
import { ReallocateInput } from './reallocation.resolver';
import { answerReallocation, requestReallocation, type RequestOutcome } from './request-reallocation';

export enum ReallocationRequestState {
  WAITING = 'WAITING',
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
}
registerEnumType(ReallocationRequestState, { name: 'ReallocationRequestState', description: 'Whether a request to move money has been answered.' });

@ObjectType({ description: 'A wish to move planned money between two lines; the association answers it (A32).' })
export class ReallocationRequest {
  @Field(() => ID)
  id: string;

  @Field(() => Money)
  amount: Money;

  @Field(() => String)
  reason: string;

  @Field(() => DateScalar)
  requestedOn: string;

  @Field(() => ReallocationRequestState)
  state: ReallocationRequestState;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field(() => DateScalar, { nullable: true })
  decidedOn: string | null;

  fromId: string;

  toId: string;
}

@InputType()
export class AnswerReallocationInput {
  @Field(() => ID)
  request: string;

  @Field(() => Boolean)
  approve: boolean;

  @Field(() => String, { nullable: true })
  answer: string | null;
}

export const ReallocationRequestResult = createUnionType({
  name: 'ReallocationRequestResult',
  types: () => [ReallocationRequest, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'ReallocationRequest'),
});

interface Row extends Omit<ReallocationRequest, 'amount'> {
  project: string;
  amountMinor: string;
}

const ROWS = `
  select r.id, l.project, r.amount_minor as "amountMinor", r.reason, r.requested_on::text as "requestedOn", r.state, r.answer,
         r.decided_on::text as "decidedOn", r.from_line as "fromId", r.to_line as "toId"
  from reallocation_request r join budget_line l on l.id = r.from_line`;

const shown = ({ amountMinor, ...row }: Row): ReallocationRequest => Object.assign(new ReallocationRequest(), row, { amount: Money.of(amountMinor) });

const requestById = (context: Context) =>
  loader<Row>(context, 'reallocation request', async (manager, ids) => byKey<Row>(await manager.query(`${ROWS} where r.id = any($1)`, [ids]), (row) => row.id));

const requestsOf = (context: Context) =>
  loader<Row[]>(context, 'reallocation requests', async (manager, projects) =>
    groupedBy<Row>(projects, await manager.query(`${ROWS} where l.project = any($1) order by r.requested_on, r.id`, [projects]), (row) => row.project));

@Resolver(() => ReallocationRequest)
export class ReallocationRequestResolver {
  @FieldResolver(() => BudgetLine, { nullable: true })
  async from(@Root() request: ReallocationRequest, @Ctx() context: Context): Promise<BudgetLine | undefined> {
    return lineById(context).load(request.fromId);
  }

  @FieldResolver(() => BudgetLine, { nullable: true })
  async to(@Root() request: ReallocationRequest, @Ctx() context: Context): Promise<BudgetLine | undefined> {
    return lineById(context).load(request.toId);
  }

  @Access('money:read')
  @Mutation(() => ReallocationRequestResult, { description: 'Asks the association to move money between two lines one’s organisation bears a part of; nothing is moved yet.' })
  async requestReallocation(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => ReallocateInput) input: ReallocateInput, @Ctx() context: Context): Promise<typeof ReallocationRequestResult> {
    return answer(context, await requestReallocation(context, key, { ...input }), input.from);
  }

  @Access('money:write')
  @Mutation(() => ReallocationRequestResult, { description: 'Answers a request; a yes moves the money, and the project’s total stays.' })
  async answerReallocation(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => AnswerReallocationInput) input: AnswerReallocationInput, @Ctx() context: Context): Promise<typeof ReallocationRequestResult> {
    return answer(context, await answerReallocation(context, key, { ...input, answer: input.answer ?? null }), input.request);
  }
}

async function answer(context: Context, done: RequestOutcome, subject: string): Promise<typeof ReallocationRequestResult> {
  if (done.refused) return refuse(done.refused, subject);
  return shown((await requestById(context).load(done.request!))!);
}

@Resolver(() => Project)
export class ReallocationRequestsOfProject {
  @Access('money:read')
  @FieldResolver(() => [ReallocationRequest], { description: 'One’s own organisation’s; all of them at the association.' })
  async reallocationRequests(@Root() project: Project, @Ctx() context: Context): Promise<ReallocationRequest[]> {
    return ((await requestsOf(context).load(project.id)) ?? []).map(shown);
  }
}
