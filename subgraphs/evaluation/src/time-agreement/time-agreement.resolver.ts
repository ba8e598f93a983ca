import { IsOptional, IsUUID, Length } from 'class-validator';
import { In } from 'typeorm';
import { Arg, Ctx, createUnionType, Field, FieldResolver, Float, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import { byKey, loader, type Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Period, Refused } from '@samlar/subgraph/value-types';
import { Person } from '../person';
import { answer } from '../refusal';
import { refused } from '../refusal.messages';
import { TimeAgreement, TimeAgreementStatus } from './time-agreement';
import { answerTimeAgreement, proposeTimeAgreement } from './time-agreement.commands';

@InputType()
export class TimeAgreementInput {
  @Field(() => ID, { description: 'The nearest manager.' })
  @IsUUID('all')
  manager: string;

  @Field(() => Float)
  hoursPerMonth: number;

  @Field(() => String)
  @Length(1, 500)
  purpose: string;

  @Field(() => DateScalar)
  starts: string;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  ends: string | null;
}

export const TimeAgreementResult = createUnionType({ name: 'TimeAgreementResult', types: () => [TimeAgreement, Refused] as const });

const agreementById = (context: Context) =>
  loader<TimeAgreement>(context, 'time agreement by id', async (manager, ids) =>
    byKey(await manager.find(TimeAgreement, { where: { id: In(ids) } }), (each) => each.id));

@Resolver(() => TimeAgreement)
export class TimeAgreementResolver {
  @Query(() => [TimeAgreement], { description: 'The viewer’s own and those of the viewer’s staff, the latest first.' })
  async timeAgreements(@Arg('first', () => Int, { defaultValue: 50, description: 'At most 200.' }) first: number, @Ctx() context: Context): Promise<TimeAgreement[]> {
    if (first < 1 || first > 200) throw badInput(`first is ${first}: between 1 and 200 agreements are given at a time.`);
    return context.read((manager) => manager.find(TimeAgreement, { take: first, order: { proposedOn: 'DESC', id: 'ASC' } }));
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  employee(@Root() { employeeId }: TimeAgreement): Person {
    return Person.of(employeeId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  manager(@Root() { managerId }: TimeAgreement): Person {
    return Person.of(managerId);
  }

  @FieldResolver(() => Period)
  period(@Root() { starts, ends }: TimeAgreement): Period {
    return Object.assign(new Period(), { start: starts, end: ends });
  }

  @Mutation(() => TimeAgreementResult, { description: 'Proposes time to the nearest manager.' })
  async proposeTimeAgreement(
    @Arg('input', () => TimeAgreementInput) input: TimeAgreementInput,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<TimeAgreement | Refused> {
    const { person, organisation } = context.viewer;
    if (person === null || organisation === null) return refused('NO_ORGANISATION');
    return answer(await runCommand(context, 'proposeTimeAgreement', idempotencyKey, (manager) =>
      proposeTimeAgreement(manager, organisation, person, { ...input, ends: input.ends ?? null }, today())), agreementById(context));
  }

  @Mutation(() => TimeAgreementResult, { description: 'AGREED or DECLINED (with a reason) by the manager, WITHDRAWN by the employee.' })
  async answerTimeAgreement(
    @Arg('agreement', () => ID) agreement: string,
    @Arg('answer', () => TimeAgreementStatus) status: TimeAgreementStatus,
    @Arg('reason', () => String, { nullable: true }) reason: string | null,
    @Arg('idempotencyKey', () => ID) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<TimeAgreement | Refused> {
    const { person } = context.viewer;
    if (person === null) return refused('NO_ORGANISATION');
    return answer(await runCommand(context, 'answerTimeAgreement', idempotencyKey, (manager) =>
      answerTimeAgreement(manager, person, agreement, status, reason ?? null, today())), agreementById(context));
  }
}
