import { randomUUID } from 'node:crypto';
import { IsUUID } from 'class-validator';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';
import { holdDays } from '../observer-days';
import { refuse, unseen, type Outcome } from '../refusal';

@InputType()
export class ObserverTrainingInput {
  @Field(() => ID)
  @IsUUID()
  observer: string;

  @Field(() => DateScalar)
  completedOn: string;

  @Field(() => Float, { description: 'Days of training, in halves.' })
  days: number;
}

/**
 * Takes in that an observer has been trained (activities' event ObserverTrained): the first time makes them appointable, and the
 * days count in the year. Refusals: NOT_FOUND, DAYS_INVALID.
 */
export async function observerTrained(manager: EntityManager, input: ObserverTrainingInput): Promise<Outcome> {
  await holdDays(manager, [input.observer]);
  const [observer] = await manager.query('select organisation, person_id from observer_record where id = $1', [input.observer]);
  if (!observer) return unseen('observer', input.observer);
  if (!(input.days > 0) || !Number.isInteger(input.days * 2)) {
    return refuse('DAYS_INVALID', input.observer);
  }
  await manager.query(
    `insert into observer_day (id, organisation, observer_id, person_id, day, kind, days) values ($1, $2, $3, $4, $5, 'TRAINING', $6)`,
    [randomUUID(), observer.organisation, input.observer, observer.person_id, input.completedOn, input.days],
  );
  await manager.query('update observer_record set trained_on = least(trained_on, $2::date) where id = $1', [input.observer, input.completedOn]);
  return { id: input.observer };
}

/** Counts the training a person had before they were recruited, once. */
export async function countTrainingBefore(manager: EntityManager, person: string, observer: string): Promise<void> {
  const had: { id: string; day: string; days: number }[] = await manager.query(
    'select id, completed_on::text as day, days::float8 from training_before where person_id = $1 order by completed_on, id', [person]);
  for (const { day, days } of had) await observerTrained(manager, { observer, completedOn: day, days });
  await manager.query('delete from training_before where id = any($1::bigint[])', [had.map(({ id }) => id)]);
}
