import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Person } from '../person';
import { CourseReturn, KindMinutes, MeetingRhythm } from './meeting-rhythm';
import { refuse } from './meeting-rhythm.messages';
import { MeetingRhythmResult, rhythms } from './meeting-rhythm.resolver';
import { AgendaItemKind, minutesByKind } from './meeting-rhythm.rules';
import { recordItem, UNTOLD } from './record-item';

@InputType()
export class AgendaItemInput {
  @Field(() => ID)
  @IsUUID('all')
  rhythm: string;

  @Field(() => Int, { description: 'Number of the meeting in the rhythm.' })
  meeting: number;

  @Field(() => AgendaItemKind)
  kind: AgendaItemKind;

  @Field(() => String)
  @MaxLength(300)
  title: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => String, { nullable: true, description: 'What it came to.' })
  @IsOptional()
  @MaxLength(2_000)
  conclusion?: string | null;

  @Field(() => ID, { nullable: true, description: 'The completed enrolment that was told of.' })
  @IsOptional()
  @IsUUID('all')
  returnOf?: string | null;
}

const returnsTo = (context: Context) =>
  loader<CourseReturn[]>(context, 'course returns', async (manager, ids) => {
    const rows: (CourseReturn & { rhythm: string })[] = await manager.query(
      `select r.id as rhythm, due.* from meeting_rhythm r, lateral (select e.id, e.person as "personId", p.title as course ${UNTOLD} order by o.period_end, e.id limit 50) due where r.id = any($1)`, [ids]);
    return groupedBy(ids, rows.map((row) => Object.assign(new CourseReturn(), row)), (row) => row.rhythm);
  });

@Resolver(() => MeetingRhythm)
export class AgendaOfRhythm {
  @FieldResolver(() => [KindMinutes], { description: 'What the time went to in the meetings that something is written of.' })
  minutesByKind(@Root() { meetings }: MeetingRhythm): KindMinutes[] {
    return minutesByKind(meetings);
  }

  @FieldResolver(() => [CourseReturn], { description: 'Courses completed in the unit since the rhythm began and not yet told of, at most 50 (B01).' })
  async courseReturns(@Root() { id }: MeetingRhythm, @Ctx() context: Context): Promise<CourseReturn[]> {
    return (await returnsTo(context).load(id)) ?? [];
  }

  @Mutation(() => MeetingRhythmResult, { description: 'Writes down an item of a held meeting; for the unit’s own managers, those above them, and planners.' })
  async recordAgendaItem(@Arg('idempotencyKey', () => ID) key: string, @Arg('input', () => AgendaItemInput) input: AgendaItemInput, @Ctx() context: Context): Promise<typeof MeetingRhythmResult> {
    const done = await recordItem(context, key, input);
    return done.refused ? refuse(done.refused, input.rhythm, done.values) : (await rhythms(context, 'r.id = $1', [done.rhythm]))[0]!;
  }
}

@Resolver(() => CourseReturn)
export class PersonOfReturn {
  @FieldResolver(() => Person)
  person(@Root() { personId }: CourseReturn): Person {
    return Person.of(personId);
  }
}
