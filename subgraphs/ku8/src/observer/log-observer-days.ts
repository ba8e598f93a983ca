import { randomUUID } from 'node:crypto';
import { IsUUID, Length, ValidateIf } from 'class-validator';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { DateScalar } from '@samlar/subgraph/scalars';
import { may, type Viewer } from '@samlar/viewer/viewer';
import { judgeDays } from '../day-budget';
import { holdDays, loadsOf, NO_DAYS, takenDays } from '../observer-days';
import { refuse, unseen, type Outcome } from '../refusal';
import { ObserverDayKind } from './observer-types';

@InputType()
export class LogObserverDaysInput {
  @Field(() => ID, { description: 'The observer record.' })
  @IsUUID()
  observer: string;

  @Field(() => ID)
  @IsUUID()
  assignment: string;

  @Field(() => DateScalar)
  day: string;

  @Field(() => ObserverDayKind, { description: 'VISIT or PREPARE; training days come from the training itself.' })
  kind: ObserverDayKind;

  @Field(() => Float, { description: 'In halves.' })
  days: number;

  @Field(() => String, { nullable: true, description: 'Coordinators only: why the observer may pass 15 days in the year.' })
  @ValidateIf((input: LogObserverDaysInput) => input.overrideReason != null)
  @Length(1, 500)
  overrideReason: string | null;
}

/**
 * Logs days worked for an assignment. Days within what was planned for it use the plan up, and its override with it.
 * Refusals: NOT_FOUND, TRAINING_NOT_LOGGED_HERE, OVERRIDE_NEEDS_COORDINATOR, NOT_SEATED, DAYS_INVALID, OVER_YEARLY_MAXIMUM.
 */
export async function logObserverDays(manager: EntityManager, viewer: Viewer, input: LogObserverDaysInput): Promise<Outcome> {
  if (input.kind === ObserverDayKind.TRAINING) {
    return refuse('TRAINING_NOT_LOGGED_HERE', input.observer);
  }
  if (input.overrideReason && !may(viewer, 'ku8:coordinate')) {
    return refuse('OVERRIDE_NEEDS_COORDINATOR', input.observer);
  }
  await holdDays(manager, [input.observer]);
  const [observer] = await manager.query('select organisation, person_id from observer_record where id = $1', [input.observer]);
  if (!observer) return unseen('observer', input.observer);
  const [seat] = await manager.query(
    `select override_reason, year, ended_on is null as open, planned_days::float8 - coalesce((select sum(days)::float8 from observer_day
       where assignment_id = $1 and observer_id = $2), 0) as unlogged
     from assignment_observer where assignment_id = $1 and observer_id = $2`, [input.assignment, input.observer]);
  if (!seat) return refuse('NOT_SEATED', input.assignment);

  const year = Number(input.day.slice(0, 4));
  const load = (await loadsOf(manager, [observer.person_id], year)).get(observer.person_id) ?? NO_DAYS;
  // Planned days of an ended assignment no longer stand in the load.
  const fromPlan = seat.open && seat.year === year ? Math.max(0, Math.min(input.days, seat.unlogged)) : 0;
  const reason = input.overrideReason ?? (input.days <= seat.unlogged ? seat.override_reason : null);
  const verdict = judgeDays(takenDays(load) - fromPlan, input.days, reason ? { reason } : null);
  if (!verdict.allowed) return refuse(verdict.code, input.observer, { total: verdict.total });

  await manager.query(
    `insert into observer_day (id, organisation, observer_id, person_id, assignment_id, day, kind, days, override_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [randomUUID(), observer.organisation, input.observer, observer.person_id, input.assignment, input.day, input.kind, input.days, verdict.overridden ? reason : null],
  );
  return { id: input.observer };
}
