import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { today } from '@samlar/subgraph/clock';
import { loader, type Context } from '@samlar/subgraph/context';
import { loadStatus, MAXIMUM_DAYS, MINIMUM_DAYS } from '../day-budget';
import { Person } from '../foreign';
import { loadsOf, NO_DAYS, type YearLoad } from '../observer-days';
import { ObserverLoad } from './observer-types';

/** Only people whose observer record the viewer sees are in it. */
const loadInYear = (context: Context, year: number) =>
  loader<YearLoad>(context, `observer load ${year}`, async (manager, people) => {
    const observers: { person_id: string }[] = await manager.query('select person_id from observer_record where person_id = any($1)', [people]);
    const loads = await loadsOf(manager, people, year);
    return new Map(observers.map(({ person_id }) => [person_id, loads.get(person_id) ?? NO_DAYS]));
  });

@Resolver(() => Person)
export class ObserverLoadOfPerson {
  @Directive('@requires(fields: "observerTrainingDays { year days }")')
  @FieldResolver(() => ObserverLoad, { nullable: true, description: 'Days in the year, visits here and training from activities; null for who is no observer, or not the viewer’s to see.' })
  async observerLoad(@Root() person: Person, @Arg('year', () => Int) year: number, @Ctx() context: Context): Promise<ObserverLoad | null> {
    const load = await loadInYear(context, year).load(person.id);
    if (!load) return null;
    const trainingDays = (person.observerTrainingDays ?? []).filter((one) => one.year === year).reduce((sum, one) => sum + one.days, 0);
    const total = load.visit + trainingDays;
    return Object.assign(new ObserverLoad(), {
      visitDays: load.visit, trainingDays, plannedDays: load.planned, total, minimum: MINIMUM_DAYS, maximum: MAXIMUM_DAYS,
      status: loadStatus(total, year < Number(today().slice(0, 4))),
    });
  }
}

export const personReferences = {
  Person: (reference: { id: string }) => Object.assign(new Person(), reference),
};
