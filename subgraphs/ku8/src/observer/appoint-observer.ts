import { randomUUID } from 'node:crypto';
import { ArrayMaxSize, IsUUID, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { emit } from '@samlar/subgraph/command';
import type { Viewer } from '@samlar/viewer/viewer';
import { holdDays } from '../observer-days';
import { refuse, unseen, type Outcome } from '../refusal';
import { countTrainingBefore } from './observer-trained';

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

/** Recruits a person; appointable to teams once trained, which they may be already. Refusals: MUNICIPALITY_UNKNOWN, NOT_YOUR_MUNICIPALITY, ALREADY_OBSERVER. */
export async function appointObserver(manager: EntityManager, viewer: Viewer, input: AppointObserverInput): Promise<Outcome> {
  const [home] = await manager.query('select organisation from municipality where code = $1', [input.municipality]);
  if (!home) return refuse('MUNICIPALITY_UNKNOWN', input.municipality, { code: input.municipality });
  if (viewer.reach === 'organisation' && home.organisation !== viewer.organisation) {
    return refuse('NOT_YOUR_MUNICIPALITY', input.municipality);
  }
  await holdDays(manager, [input.person]);
  const [made] = await manager.query(
    `insert into observer_record (id, organisation, code, person_id, competences, name) values ($1, $2, $3, $4, $5, $6)
     on conflict (person_id) do nothing returning id`,
    [randomUUID(), home.organisation, input.municipality, input.person, input.competences, input.name],
  );
  if (!made) return refuse('ALREADY_OBSERVER', input.person);
  await manager.query('insert into observer_bar (organisation, observer_id, team_id) select $1, $2, unnest($3::uuid[])', [
    home.organisation, made.id, input.barredTeams,
  ]);
  await countTrainingBefore(manager, input.person, made.id);
  await emit(manager, 'ObserverAppointed', home.organisation, { observer: made.id, person: input.person });
  return { id: made.id };
}

/** Pauses an observer, or with no reason takes them in again. Refusals: NOT_FOUND, UNDER_APPOINTMENT. */
export async function pauseObserver(manager: EntityManager, observer: string, reason: string | null): Promise<Outcome> {
  await holdDays(manager, [observer]);
  const [row] = await manager.query(
    'select (select count(*)::int from assignment_observer where observer_id = o.id and ended_on is null) as open from observer_record o where id = $1', [observer]);
  if (!row) return unseen('observer', observer);
  if (reason !== null && row.open > 0) {
    return refuse('UNDER_APPOINTMENT', observer, { assignments: Number(row.open) });
  }
  await manager.query('update observer_record set active = $2, paused_because = $3 where id = $1', [observer, reason === null, reason]);
  return { id: observer };
}
