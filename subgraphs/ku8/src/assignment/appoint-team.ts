import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, ValidateIf, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit } from '@samlar/subgraph/command';
import type { Viewer } from '@samlar/viewer/viewer';
import { judgeDays } from '../day-budget';
import { barsOf } from '../eligibility';
import { holdDays } from '../observer-days';
import { isRefusal, refuse, unseen, type Outcome, type Refusal } from '../refusal';
import { holdVisitOfAssignment, recordEvent, refusalOf, type Visit } from '../visit-process';
import { knownObservers, type KnownObserver } from './observer-facts';

export const SMALLEST_TEAM = 2;
export const LARGEST_TEAM = 4;

@InputType({ description: 'One seat of an observer team.' })
export class ObserverSeatInput {
  @Field(() => ID, { description: 'The observer record.' })
  @IsUUID()
  observer: string;

  @Field(() => Float, { description: 'Days planned for the assignment, preparation included; halves occur.' })
  days: number;

  @Field(() => String, { nullable: true, description: 'Why the observer may pass 15 days in the year.' })
  @ValidateIf((seat: ObserverSeatInput) => seat.overrideReason != null)
  @Length(1, 500)
  overrideReason: string | null;
}

@InputType()
export class AppointTeamInput {
  @Field(() => ID)
  @IsUUID()
  assignment: string;

  @Field(() => [ObserverSeatInput], { description: 'Two to four observers.' })
  @ArrayMinSize(SMALLEST_TEAM)
  @ArrayMaxSize(LARGEST_TEAM)
  @ValidateNested({ each: true })
  observers: ObserverSeatInput[];
}

/** The calendar year an assignment's planned days count in: the visit's, or before it is planned this year, within the round. */
export async function yearOf(manager: EntityManager, assignment: string): Promise<number> {
  const [row] = await manager.query(
    `select extract(year from coalesce(p.starts, least(o.ends, greatest(o.starts, $2))))::int as year from assignment a
     join visit_request r on r.id = a.request_id join round o on o.id = r.round_id left join visit_plan p on p.assignment_id = a.id
     where a.id = $1`, [assignment, today()]);
  return row.year;
}

/** Why an observer cannot take the seat, or null. Refusals: the bars' codes, DAYS_INVALID, OVER_YEARLY_MAXIMUM. */
export function seatRefusal(visit: Visit, observer: KnownObserver | undefined, seat: ObserverSeatInput): Refusal | null {
  if (!observer) return unseen('observer', seat.observer);
  const verdict = judgeDays(observer.daysTaken, seat.days, seat.overrideReason ? { reason: seat.overrideReason } : null);
  if (!verdict.allowed) return refuse(verdict.code, seat.observer, { total: verdict.total });
  const [bar] = barsOf(observer, { team: visit.request.teamId, municipality: visit.request.code }, seat.days)
    .filter((one) => one !== 'NO_DAYS_LEFT'); // the days are judged above, with the override
  return bar ? refuse(bar, seat.observer) : null;
}

export async function seatObserver(manager: EntityManager, visit: Visit, observer: KnownObserver, seat: ObserverSeatInput, year: number): Promise<void> {
  await manager.query(
    `insert into assignment_observer (organisation, assignment_id, observer_id, person_id, home, home_code, year, planned_days, override_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [visit.request.organisation, visit.assignmentId, observer.id, observer.person, observer.organisation, observer.municipality, year, seat.days, seat.overrideReason],
  );
  await manager.query(
    `insert into request_party (organisation, request_id, person_id, part, name) values ($1, $2, $3, 'OBSERVER', $4)
     on conflict (request_id, person_id, part) do update set ended_on = null`,
    [visit.request.organisation, visit.request.id, observer.person, observer.name],
  );
}

/** Appoints an assignment's team. Refusals: NOT_FOUND, the stage's codes, SAME_OBSERVER_TWICE, the seats' codes. */
export async function appointTeam(manager: EntityManager, viewer: Viewer, input: AppointTeamInput): Promise<Outcome> {
  const visit = await holdVisitOfAssignment(manager, input.assignment);
  if (isRefusal(visit)) return visit;
  const refusal = refusalOf(visit, 'TEAM_APPOINTED');
  if (refusal) return refusal;
  const ids = input.observers.map((seat) => seat.observer);
  if (new Set(ids).size < ids.length) return refuse('SAME_OBSERVER_TWICE');

  const year = await yearOf(manager, input.assignment);
  await holdDays(manager, ids);
  const known = new Map((await knownObservers(manager, year, ids)).map((observer) => [observer.id, observer]));
  for (const seat of input.observers) {
    const refused = seatRefusal(visit, known.get(seat.observer), seat);
    if (refused) return refused;
  }
  for (const seat of input.observers) await seatObserver(manager, visit, known.get(seat.observer)!, seat, year);
  await recordEvent(manager, visit, 'TEAM_APPOINTED', viewer.person);
  await emit(manager, 'TeamAppointed', visit.request.organisation, { assignment: input.assignment, observers: ids });
  return { id: input.assignment };
}
