import { Max, Min } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, Float, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';

@ObjectType({ description: 'A participant’s hours at one session, reported to one funder.' })
export class ReportedHours {
  @Field(() => ID)
  person: string;

  @Field(() => ID)
  session: string;

  @Field(() => String)
  funder: string;

  @Field(() => Float)
  hours: number;
}

@InputType()
export class ReportHoursInput {
  @Field(() => ID)
  project: string;

  @Field(() => ID)
  person: string;

  @Field(() => ID)
  session: string;

  @Field(() => String)
  funder: string;

  @Min(0.25)
  @Max(13, { message: 'at most 13 hours a day' })
  @Field(() => Float)
  hours: number;
}

export const ReportHoursResult = createUnionType({
  name: 'ReportHoursResult',
  types: () => [ReportedHours, Refused] as const,
  resolveType: (value) => (value instanceof Refused ? 'Refused' : 'ReportedHours'),
});

@Resolver()
export class ReportedHoursResolver {
  /** The same hour never goes to two funders (A26, invariant 6.1-16); the table's key holds it against races too. */
  @Access('money:write')
  @Mutation(() => ReportHoursResult)
  async reportHours(
    @Arg('idempotencyKey', () => ID) key: string,
    @Arg('input', () => ReportHoursInput) input: ReportHoursInput,
    @Ctx() context: Context,
  ): Promise<typeof ReportHoursResult> {
    const done = await runCommand(context, 'reportHours', key, async (manager) => {
      const added = await manager.query(
        `insert into reported_hours (person, session, funder, project, hours) values ($1, $2, $3, $4, $5)
         on conflict (person, session) do nothing returning funder`,
        [input.person, input.session, input.funder, input.project, input.hours]);
      if (added.length > 0) return { reportedTo: input.funder };
      const [before] = await manager.query('select funder from reported_hours where person = $1 and session = $2', [input.person, input.session]);
      return { reportedTo: before.funder as string, refused: true };
    });
    if ('refused' in done) return Refused.because('ALREADY_REPORTED', `Timmarna är redan rapporterade till ${done.reportedTo}. Samma timme går aldrig till två finansiärer.`, input.session);
    return Object.assign(new ReportedHours(), { person: input.person, session: input.session, funder: input.funder, hours: input.hours });
  }
}
