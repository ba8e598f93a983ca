import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Access } from '@samlar/subgraph/access';
import { byKey, groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { ListSize } from '@samlar/subgraph/list-size';
import { Refused } from '@samlar/subgraph/value-types';
import { ActivityHandover, handoverOf } from '../handover';
import { OrgUnit } from '../org-unit';
import { Meeting, MeetingSeries } from './meeting-series';
import { refuse } from './meeting-series.messages';
import { scheduleMeeting } from './schedule-meeting';

export const seriesById = (context: Context) =>
  loader<MeetingSeries>(context, 'meeting series by id', async (manager, ids) => byKey(await manager.find(MeetingSeries, { where: { id: In(ids) } }), (series) => series.id));

const seriesOf = (context: Context) =>
  loader<MeetingSeries[]>(context, 'meeting series of unit', async (manager, units) =>
    groupedBy(units, await manager.find(MeetingSeries, { where: { organisation: In(units) }, order: { periodStart: 'ASC' } }), (series) => series.organisation));

const meetingsOf = (context: Context) =>
  loader<Meeting[]>(context, 'meetings', async (manager, series) =>
    groupedBy(series, await manager.find(Meeting, { where: { seriesId: In(series) }, order: { number: 'ASC' } }), (meeting) => meeting.seriesId));

@InputType()
export class ScheduleMeetingInput {
  @Field(() => ID)
  series: string;

  @Field(() => DateScalar)
  heldOn: string;

  @Field(() => String, { nullable: true })
  betweenTask?: string | null;
}

export const ScheduleMeetingResult = createUnionType({
  name: 'ScheduleMeetingResult', types: () => [MeetingSeries, Refused] as const, resolveType: (value) => value.constructor.name,
});

@Resolver(() => MeetingSeries)
export class MeetingSeriesResolver {
  @Query(() => MeetingSeries, { nullable: true })
  async meetingSeries(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<MeetingSeries | undefined> {
    return seriesById(context).load(id);
  }

  @FieldResolver(() => OrgUnit)
  municipality(@Root() series: MeetingSeries): OrgUnit {
    return OrgUnit.of(series.organisation);
  }

  @FieldResolver(() => ActivityHandover, { nullable: true, description: 'Who owns it since its project was closed; null while the project runs or where there was none.' })
  async handover(@Root() series: MeetingSeries, @Ctx() context: Context): Promise<ActivityHandover | undefined> {
    return handoverOf(context, 'MEETING_SERIES', series.id);
  }

  @FieldResolver(() => [Meeting])
  async meetings(@Root() series: MeetingSeries, @Ctx() context: Context): Promise<Meeting[]> {
    return (await meetingsOf(context).load(series.id)) ?? [];
  }

  @FieldResolver(() => Int, { description: 'Meetings that have a day; compare with `planned`.' })
  async scheduled(@Root() series: MeetingSeries, @Ctx() context: Context): Promise<number> {
    return ((await meetingsOf(context).load(series.id)) ?? []).length;
  }

  @Access('activities:plan')
  @Mutation(() => ScheduleMeetingResult)
  async scheduleMeeting(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => ScheduleMeetingInput) input: ScheduleMeetingInput, @Ctx() context: Context,
  ): Promise<typeof ScheduleMeetingResult> {
    const done = await scheduleMeeting(context, key, input);
    return done.refused ? refuse(done.refused, done.series) : (await seriesById(context).load(done.series))!;
  }
}

@Resolver(() => OrgUnit)
export class MeetingSeriesOfUnit {
  @ListSize(3)
  @FieldResolver(() => [MeetingSeries], { description: 'A municipality’s series of meetings; empty for any other unit.' })
  async meetingSeries(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<MeetingSeries[]> {
    return (await seriesOf(context).load(unit.id)) ?? [];
  }
}

export const meetingSeriesReferences = {
  MeetingSeries: ({ id }: { id: string }, context: Context) => seriesById(context).load(id),
};
