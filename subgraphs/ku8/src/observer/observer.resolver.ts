import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import { groupedBy, loader, type Context } from '@samlar/subgraph/context';
import { FormerText, formerTextsOf } from '@samlar/subgraph/former-text';
import { Refused } from '@samlar/subgraph/value-types';
import { Municipality, Person } from '../foreign';
import { ObserverRecord, observerById } from '../observer-record';
import { pageSize } from '../page-size';
import { answer } from '../refusal';
import { appointObserver, AppointObserverInput, pauseObserver } from './appoint-observer';
import { logObserverDays, LogObserverDaysInput } from './log-observer-days';
import { observerTrained, ObserverTrainingInput } from './observer-trained';
import { ObserverDay, ObserverResult } from './observer-types';

const daysOf = (context: Context) =>
  loader<ObserverDay[]>(context, 'observer days', async (manager, ids) => {
    const rows = await manager.query(
      `select id, observer_id as "observerId", day::text, kind, days::float8 as days, override_reason as "overrideReason"
       from observer_day where observer_id = any($1) order by day, id`, [ids]);
    return groupedBy(ids, rows.map((row: object) => Object.assign(new ObserverDay(), row)), (day: ObserverDay) => day.observerId);
  });

@Resolver(() => ObserverRecord)
export class ObserverResolver {
  @Query(() => [ObserverRecord], { description: 'The observers the viewer may see: coordinators all, those who lead people their own municipality’s, observers themselves.' })
  async observers(
    @Arg('municipality', () => ID, { nullable: true, description: 'Code.' }) municipality: string | null,
    @Arg('first', () => Int, { defaultValue: 100, description: 'At most 200.' }) first: number,
    @Ctx() context: Context,
  ): Promise<ObserverRecord[]> {
    const take = pageSize(first);
    return context.read((manager) =>
      manager.find(ObserverRecord, { where: municipality ? { code: municipality } : {}, order: { code: 'ASC', id: 'ASC' }, take }));
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Null where organisation does not show the viewer this person.' })
  person(@Root() observer: ObserverRecord): Person {
    return Person.of(observer.personId);
  }

  @FieldResolver(() => Municipality, { description: 'The observer’s own municipality.' })
  municipality(@Root() observer: ObserverRecord): Municipality {
    return Municipality.of(observer.code);
  }

  @FieldResolver(() => [ObserverDay], { description: 'Days of one calendar year, by date.' })
  async days(@Root() observer: ObserverRecord, @Arg('year', () => Int) year: number, @Ctx() context: Context): Promise<ObserverDay[]> {
    return ((await daysOf(context).load(observer.id)) ?? []).filter((day) => day.day.startsWith(`${year}-`));
  }

  @FieldResolver(() => [FormerText], { description: 'Why the observer was paused before, the newest first.' })
  async formerPauses(@Root() observer: ObserverRecord, @Ctx() context: Context): Promise<FormerText[]> {
    return (await formerTextsOf(context, 'observer_record').load(observer.id)) ?? [];
  }

  @Access('ku8:coordinate')
  @Mutation(() => ObserverResult, { description: 'Recruits a person as an observer.' })
  async appointObserver(
    @Arg('input', () => AppointObserverInput) input: AppointObserverInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<ObserverRecord | Refused> {
    return answer(await runCommand(context, 'appointObserver', key, (manager) => appointObserver(manager, context.viewer, input)), observerById(context));
  }

  @Access('ku8:coordinate')
  @Mutation(() => ObserverResult, { description: 'Records completed observer training; its days count in the year.' })
  async recordObserverTraining(
    @Arg('input', () => ObserverTrainingInput) input: ObserverTrainingInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<ObserverRecord | Refused> {
    return answer(await runCommand(context, 'recordObserverTraining', key, (manager) => observerTrained(manager, input)), observerById(context));
  }

  @Access('ku8:coordinate')
  @Mutation(() => ObserverResult, { description: 'Pauses an observer; without a reason, takes them in again.' })
  async pauseObserver(
    @Arg('observer', () => ID) observer: string,
    @Arg('reason', () => String, { nullable: true }) reason: string | null,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<ObserverRecord | Refused> {
    return answer(await runCommand(context, 'pauseObserver', key, (manager) => pauseObserver(manager, observer, reason?.trim() || null)), observerById(context));
  }

  @Mutation(() => ObserverResult, { description: 'Logs days for an assignment: observers their own, coordinators anyone’s.' })
  async logObserverDays(
    @Arg('input', () => LogObserverDaysInput) input: LogObserverDaysInput,
    @Arg('idempotencyKey', () => ID) key: string,
    @Ctx() context: Context,
  ): Promise<ObserverRecord | Refused> {
    return answer(await runCommand(context, 'logObserverDays', key, (manager) => logObserverDays(manager, context.viewer, input)), observerById(context));
  }
}

export const observerReferences = {
  ObserverRecord: ({ id }: { id: string }, context: Context) => observerById(context).load(id),
};
