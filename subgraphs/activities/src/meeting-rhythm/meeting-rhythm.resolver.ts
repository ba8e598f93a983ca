import { ArrayMaxSize, IsUUID, MaxLength } from 'class-validator';
import { Arg, createUnionType, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import type { Context } from '@samlar/subgraph/context';
import { DateScalar } from '@samlar/subgraph/scalars';
import { Refused } from '@samlar/subgraph/value-types';
import { OrgUnit } from '../org-unit';
import { scheduleAlternating } from './agree-rhythm';
import { AgendaItem, MeetingRhythm, RhythmMeeting } from './meeting-rhythm';
import { refuse } from './meeting-rhythm.messages';
import { RhythmMeetingKind, skippedItems } from './meeting-rhythm.rules';

/** Rhythms of which `condition` holds, each the latest of its unit. */
export async function rhythms(context: Context, condition: string, values: unknown[]): Promise<MeetingRhythm[]> {
  const rows: (MeetingRhythm & { meetings: RhythmMeeting[] })[] = await context.read((manager) => manager.query(
    `select distinct on (r.unit) r.id, r.unit as "unitId", r.workplace_items as "workplaceItems", r.reflection_items as "reflectionItems",
       (select json_agg(json_build_object('number', m.number, 'kind', m.kind, 'heldOn', m.held_on, 'items', (
         select coalesce(json_agg(json_build_object('kind', i.kind, 'title', i.title, 'minutes', i.minutes, 'conclusion', i.conclusion, 'returnsCourse', i.enrolment is not null) order by i.written_at, i.id), '[]')
         from agenda_item i where i.rhythm = m.rhythm and i.meeting = m.number)) order by m.number) from workplace_meeting m where m.rhythm = r.id) as meetings
     from meeting_rhythm r where ${condition} order by r.unit, r.agreed_at desc limit 200`, values));
  return rows.map((row) => Object.assign(new MeetingRhythm(), row, { meetings: row.meetings.map((each) => meetingOf(each, row)) }));
}

function meetingOf(meeting: RhythmMeeting, { workplaceItems, reflectionItems }: MeetingRhythm): RhythmMeeting {
  const standing = meeting.kind === RhythmMeetingKind.WORKPLACE ? workplaceItems : reflectionItems;
  return Object.assign(new RhythmMeeting(), meeting, { items: meeting.items.map((item) => Object.assign(new AgendaItem(), item)), skipped: skippedItems(meeting.items, standing) });
}

@InputType()
export class AlternatingInput {
  @Field(() => ID)
  @IsUUID('all')
  unit: string;

  @Field(() => DateScalar, { description: 'The day of the first workplace meeting.' })
  startsOn: string;

  @Field(() => Int)
  weeks: number;

  @Field(() => [String])
  @ArrayMaxSize(20)
  @MaxLength(300, { each: true })
  workplaceItems: string[];

  @Field(() => [String])
  @ArrayMaxSize(20)
  @MaxLength(300, { each: true })
  reflectionItems: string[];
}

export const MeetingRhythmResult = createUnionType({ name: 'MeetingRhythmResult', types: () => [MeetingRhythm, Refused] as const, resolveType: (value) => value.constructor.name });

@Resolver(() => MeetingRhythm)
export class MeetingRhythmResolver {
  @Query(() => [MeetingRhythm], { description: 'The rhythm that holds for each unit of the viewer’s organisation; at most 200.' })
  async meetingRhythms(@Ctx() context: Context): Promise<MeetingRhythm[]> {
    return rhythms(context, 'r.organisation = $1', [context.viewer.organisation]);
  }

  @FieldResolver(() => OrgUnit)
  unit(@Root() { unitId }: MeetingRhythm): OrgUnit {
    return OrgUnit.of(unitId);
  }

  @Access('activities:plan')
  @Mutation(() => MeetingRhythmResult, { description: 'Schedules workplace meetings and reflection meetings in turn, one a week.' })
  async scheduleAlternating(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => AlternatingInput) input: AlternatingInput, @Ctx() context: Context): Promise<typeof MeetingRhythmResult> {
    const done = await scheduleAlternating(context, key, input);
    return done.refused ? refuse(done.refused, input.unit, done.values) : (await rhythms(context, 'r.id = $1', [done.rhythm]))[0]!;
  }
}
