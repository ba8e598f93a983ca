import { randomUUID } from 'node:crypto';
import { ArrayMaxSize, IsUUID, Length } from 'class-validator';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import { DateScalar } from '@samlar/subgraph/scalars';
import type { Viewer } from '@samlar/viewer/viewer';
import { holdDays } from '../observer-days';
import { refuse, unseen, type Outcome } from '../refusal';

@InputType()
export class AppointObserverInput {
  @Field(() => ID)
  @IsUUID()
  person: string;

  @Field(() => String, { description: 'The name the teams they visit will know them by.' })
  @Length(1, 200)
  name: string;

  @Field(() => ID, { description: 'Code of the observer’s own municipality.' })
  municipality: string;

  @Field(() => [String], { defaultValue: [] })
  @ArrayMaxSize(20)
  @Length(1, 60, { each: true })
  competences: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Teams the observer may not visit: own workplace, or where a relative works. The reason is not kept.' })
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  barredTeams: string[];
}

/** Recruits a person; appointable to teams once trained. Refusals: MUNICIPALITY_UNKNOWN, NOT_YOUR_MUNICIPALITY, ALREADY_OBSERVER. */
export async function appointObserver(manager: EntityManager, viewer: Viewer, input: AppointObserverInput): Promise<Outcome> {
  const [home] = await manager.query('select organisation from municipality where code = $1', [input.municipality]);
  if (!home) return refuse('MUNICIPALITY_UNKNOWN', `Kommunen ${input.municipality} är inte anmäld till kollegabesöken.`, input.municipality);
  if (viewer.reach === 'organisation' && home.organisation !== viewer.organisation) {
    return refuse('NOT_YOUR_MUNICIPALITY', 'Du kan bara utse observatörer i din egen kommun.', input.municipality);
  }
  const [made] = await manager.query(
    `insert into observer_record (id, organisation, code, person_id, competences, name) values ($1, $2, $3, $4, $5, $6)
     on conflict (person_id) do nothing returning id`,
    [randomUUID(), home.organisation, input.municipality, input.person, input.competences, input.name],
  );
  if (!made) return refuse('ALREADY_OBSERVER', 'Personen är redan observatör.', input.person);
  await manager.query('insert into observer_bar (organisation, observer_id, team_id) select $1, $2, unnest($3::uuid[])', [
    home.organisation, made.id, input.barredTeams,
  ]);
  await emit(manager, 'ObserverAppointed', home.organisation, { observer: made.id, person: input.person });
  return { id: made.id };
}

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
  if (!observer) return unseen('Observatören', input.observer);
  if (!(input.days > 0) || !Number.isInteger(input.days * 2)) {
    return refuse('DAYS_INVALID', 'Dagar räknas i halva och måste vara fler än noll.', input.observer);
  }
  await manager.query(
    `insert into observer_day (id, organisation, observer_id, person_id, day, kind, days) values ($1, $2, $3, $4, $5, 'TRAINING', $6)`,
    [randomUUID(), observer.organisation, input.observer, observer.person_id, input.completedOn, input.days],
  );
  await manager.query('update observer_record set trained_on = least(trained_on, $2::date) where id = $1', [input.observer, input.completedOn]);
  return { id: input.observer };
}

/** Pauses an observer, or with no reason takes them in again. Refusals: NOT_FOUND, UNDER_APPOINTMENT. */
export async function pauseObserver(manager: EntityManager, observer: string, reason: string | null): Promise<Outcome> {
  await holdDays(manager, [observer]);
  const [row] = await manager.query(
    'select (select count(*)::int from assignment_observer where observer_id = o.id and ended_on is null) as open from observer_record o where id = $1', [observer]);
  if (!row) return unseen('Observatören', observer);
  if (reason !== null && row.open > 0) {
    return refuse('UNDER_APPOINTMENT', `Observatören sitter i ${row.open} pågående uppdrag. Byt ut observatören där först.`, observer);
  }
  await manager.query('update observer_record set active = $2, paused_because = $3 where id = $1', [observer, reason === null, reason]);
  return { id: observer };
}
