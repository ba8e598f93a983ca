import { IsNotEmpty, Matches, Max, Min } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, Float, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { certifyHours, reportStop } from './certify-hours';
import { FunderMonth } from './funder-month';
import { refuse } from './funder-month.messages';
import { funderMonthsOf } from './funder-month.loaders';
import { correctMonth, lockMonth, type MonthOutcome } from './lock-month';

@InputType()
export class MonthInput {
  @Field(() => ID)
  project: string;

  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'a month, as 2012-03' })
  @Field(() => String, { description: 'YYYY-MM' })
  month: string;
}

@InputType()
export class CorrectMonthInput extends MonthInput {
  @IsNotEmpty({ message: 'give the reason; it is kept with the month' })
  @Field(() => String)
  reason: string;
}

@InputType()
export class CertifyHoursInput {
  @Field(() => ID)
  project: string;

  @Field(() => ID)
  person: string;

  @Field(() => ID)
  session: string;

  @IsNotEmpty({ message: 'name the funder' })
  @Field(() => String)
  funder: string;

  @Field(() => DateScalar)
  workedOn: string;

  @Min(0.25)
  @Max(13, { message: 'at most 13 hours a day' })
  @Field(() => Float)
  hours: number;
}

@InputType()
export class ReportStopInput {
  @Field(() => ID)
  project: string;

  @Field(() => ID)
  person: string;

  @Field(() => DateScalar, { description: 'Their last day.' })
  stoppedOn: string;

  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'a month, as 2012-03' })
  @Field(() => String, { description: 'YYYY-MM: the report that tells it; the stop’s own month, or a later one with a note.' })
  reportedIn: string;

  @Field(() => String, { nullable: true })
  note: string | null;
}

export const FunderMonthResult = createUnionType({
  name: 'FunderMonthResult',
  types: () => [FunderMonth, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'FunderMonth'),
});

@Resolver()
export class KeepMonthsResolver {
  @Access('money:write')
  @Mutation(() => FunderMonthResult, { description: 'Sends a month to the funder and locks it; the months before it must have been sent.' })
  async lockMonth(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => MonthInput) input: MonthInput, @Ctx() context: Context): Promise<typeof FunderMonthResult> {
    return answer(context, input.project, await lockMonth(context, key, input));
  }

  @Access('money:write')
  @Mutation(() => FunderMonthResult, { description: 'Opens a month that was sent for a correction; it and all later ones must be sent again, in order.' })
  async correctMonth(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => CorrectMonthInput) input: CorrectMonthInput, @Ctx() context: Context): Promise<typeof FunderMonthResult> {
    return answer(context, input.project, await correctMonth(context, key, input));
  }

  @Access('money:write')
  @Mutation(() => FunderMonthResult, { description: 'Certifies a participant’s hours at a session; the same hour never goes to two funders.' })
  async certifyHours(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => CertifyHoursInput) input: CertifyHoursInput, @Ctx() context: Context): Promise<typeof FunderMonthResult> {
    return answer(context, input.project, await certifyHours(context, key, input));
  }

  @Access('money:write')
  @Mutation(() => FunderMonthResult, { description: 'Tells the funder that a participant has left.' })
  async reportStop(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => ReportStopInput) input: ReportStopInput, @Ctx() context: Context): Promise<typeof FunderMonthResult> {
    return answer(context, input.project, await reportStop(context, key, { ...input, note: input.note ?? null }));
  }
}

async function answer(context: Context, project: string, done: MonthOutcome): Promise<typeof FunderMonthResult> {
  if (done.refused) return refuse(done.refused, project, done.values);
  return (await funderMonthsOf(context).load(project))!.find(({ month }) => month === done.month)!;
}
