import { Arg, createUnionType, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Access } from '@samlar/subgraph/access';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { Refused } from '@samlar/subgraph/value-types';
import { Occasion, Session } from '../occasion';
import { occasionById } from '../occasion.loaders';
import { closeOccasion, takeAttendance, type AttendanceOutcome } from './attendance';
import { Enrolment } from '../enrolment';
import { refuse } from './enrolment.messages';

export const AttendanceResult = createUnionType({ name: 'AttendanceResult', types: () => [Occasion, Refused] as const, resolveType: (value) => value.constructor.name });

const attendedSessions = (context: Context) =>
  loader<Session[]>(context, 'attended sessions', async (manager, enrolments) => {
    const rows: { enrolment: string; session: string }[] = await manager.query('select enrolment, session from attendance where present and enrolment = any($1)', [enrolments]);
    const sessions = await manager.find(Session, { where: { id: In(rows.map(({ session }) => session)) }, order: { startsAt: 'ASC' } });
    const byEnrolment = groupedBy(enrolments, rows, (row) => row.enrolment);
    return new Map(enrolments.map((id) => {
      const attended = new Set(byEnrolment.get(id)!.map(({ session }) => session));
      return [id, sessions.filter((session) => attended.has(session.id))];
    }));
  });

@Resolver(() => Enrolment)
export class AttendanceResolver {
  @FieldResolver(() => [Session], { description: 'Sessions attended so far.' })
  async attended(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<Session[]> {
    return (await attendedSessions(context).load(enrolment.id)) ?? [];
  }

  @Access('activities:plan')
  @Mutation(() => AttendanceResult, { description: 'Takes attendance at a session: these enrolments were there, the others with a seat were not.' })
  async takeAttendance(
    @Arg('idempotencyKey', () => ID) key: string, @Arg('session', () => ID) session: string, @Arg('present', () => [ID]) present: string[], @Ctx() context: Context,
  ): Promise<typeof AttendanceResult> {
    return answered(await takeAttendance(context, key, { session, present }), session, context);
  }

  @Access('activities:plan')
  @Mutation(() => AttendanceResult, { description: 'Settles an occasion: who attended enough has completed it, and gets the competence its programme grants.' })
  async closeOccasion(@Arg('idempotencyKey', () => ID) key: string, @Arg('occasion', () => ID) occasion: string, @Ctx() context: Context): Promise<typeof AttendanceResult> {
    return answered(await closeOccasion(context, key, occasion), occasion, context);
  }
}

async function answered(done: AttendanceOutcome, subject: string, context: Context): Promise<typeof AttendanceResult> {
  return done.refused ? refuse(done.refused, subject) : (await occasionById(context).load(done.occasion!))!;
}
