import { IsUUID, Max, MaxLength, Min } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { FormerText, formerTextsOf } from '@samlar/subgraph/former-text';
import { ListSize } from '@samlar/subgraph/list-size';
import { DateScalar } from '@samlar/subgraph/scalars';
import { GenderCount } from '@samlar/subgraph/value-types';
import { disclosed, type SexCounts } from '../disclosed';
import { Person } from '../person';
import { assignBetweenTask, reportBetweenTask, scheduleSeries } from './between-task';
import { Meeting } from './meeting-series';
import { refuse } from './meeting-series.messages';
import { ScheduleMeetingResult, seriesById } from './meeting-series.resolver';

interface ReportRow {
  meeting: string;
  person: string;
  text: string;
  reported_at: Date;
}

const reportsOf = (context: Context) =>
  loader<ReportRow[]>(context, 'between-task reports', async (manager, meetings) =>
    groupedBy(meetings, await manager.query('select meeting, person, text, reported_at from between_task_report where meeting = any($1) order by reported_at desc, id', [meetings]), (row: ReportRow) => row.meeting));

const reportersOf = (context: Context) =>
  loader<SexCounts & { meeting: string }>(context, 'between-task reporters', async (manager, meetings) =>
    byKey(await manager.query('select * from between_task_reporters($1)', [meetings]), (row: SexCounts & { meeting: string }) => row.meeting));

@ObjectType({ description: 'How somebody’s task between two meetings went.' })
export class BetweenTaskReport {
  @Field(() => Person)
  person: Person;

  @Field(() => String)
  text: string;

  @Field(() => Date)
  reportedAt: Date;
}

@InputType()
export class BetweenTaskInput {
  @Field(() => ID)
  @IsUUID('all')
  meeting: string;

  @Field(() => String)
  @MaxLength(500)
  task: string;
}

@InputType()
export class BetweenTaskReportInput {
  @Field(() => ID)
  @IsUUID('all')
  meeting: string;

  @Field(() => String)
  @MaxLength(2000)
  text: string;
}

@InputType()
export class ScheduleSeriesInput {
  @Field(() => ID)
  @IsUUID('all')
  municipality: string;

  @Field(() => String)
  @MaxLength(200)
  title: string;

  @Field(() => Int, { description: 'Meetings the plan speaks of.' })
  @Min(1)
  @Max(60)
  planned: number;

  @Field(() => DateScalar)
  start: string;

  @Field(() => DateScalar, { nullable: true })
  end?: string | null;
}

@Resolver(() => Meeting)
export class BetweenTaskResolver {
  @FieldResolver(() => [BetweenTaskReport], { description: 'The viewer’s own and those of their base group, the newest first.' })
  async reports(@Root() meeting: Meeting, @Ctx() context: Context): Promise<BetweenTaskReport[]> {
    return ((await reportsOf(context).load(meeting.id)) ?? []).map(({ person, text, reported_at }) => ({ person: Person.of(person), text, reportedAt: reported_at }));
  }

  @ListSize(3)
  @FieldResolver(() => [FormerText], { description: 'How the task read before, the newest first.' })
  async formerTasks(@Root() meeting: Meeting, @Ctx() context: Context): Promise<FormerText[]> {
    return (await formerTextsOf(context, 'meeting').load(meeting.id)) ?? [];
  }

  @FieldResolver(() => GenderCount, { description: 'People who have told how the task went.' })
  async reported(@Root() meeting: Meeting, @Ctx() context: Context): Promise<GenderCount> {
    return disclosed(context.viewer, await reportersOf(context).load(meeting.id));
  }

  @Access('activities:plan')
  @Mutation(() => ScheduleMeetingResult, { description: 'Says what participants do until the next meeting.' })
  async assignBetweenTask(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => BetweenTaskInput) input: BetweenTaskInput, @Ctx() context: Context): Promise<typeof ScheduleMeetingResult> {
    const done = await assignBetweenTask(context, key, input);
    return done.refused ? refuse(done.refused, input.meeting) : (await seriesById(context).load(done.series!))!;
  }

  @Mutation(() => ScheduleMeetingResult, { description: 'Tells one’s base group how the task between two meetings went.' })
  async reportBetweenTask(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => BetweenTaskReportInput) input: BetweenTaskReportInput, @Ctx() context: Context): Promise<typeof ScheduleMeetingResult> {
    const done = await reportBetweenTask(context, key, input);
    return done.refused ? refuse(done.refused, input.meeting) : (await seriesById(context).load(done.series!))!;
  }

  @Access('activities:plan')
  @Mutation(() => ScheduleMeetingResult, { description: 'Plans a municipality’s series of meetings; their days come one by one.' })
  async scheduleSeries(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => ScheduleSeriesInput) input: ScheduleSeriesInput, @Ctx() context: Context): Promise<typeof ScheduleMeetingResult> {
    const done = await scheduleSeries(context, key, input);
    return done.refused ? refuse(done.refused, input.municipality) : (await seriesById(context).load(done.series!))!;
  }
}
