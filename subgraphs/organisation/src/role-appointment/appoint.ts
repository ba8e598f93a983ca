import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { GIVEN_BY_ASSOCIATION, type Role } from '@samlar/viewer/rights';
import { deliverStaff } from '../deliver-staff';
import type { refuse } from './appointment.messages';

export interface AppointInput {
  person: string;
  role: Role;
  scope: string | null;
  organisation: string;
  start: string;
}

export type Appointed = { appointment: string | null; refused?: keyof typeof refuse.texts };

/** Gives a person a role. Refusal codes: NOT_YOUR_ORGANISATION, GIVEN_BY_ASSOCIATION, PERSON_NOT_EMPLOYED, ALREADY_APPOINTED. */
export async function appoint(context: Context, key: string, input: AppointInput): Promise<Appointed> {
  return runCommand(context, 'appoint', key, async (manager): Promise<Appointed> => {
    const { reach, organisation } = context.viewer;
    if (reach === 'organisation' && organisation !== input.organisation) return { appointment: null, refused: 'NOT_YOUR_ORGANISATION' };
    if (reach === 'organisation' && GIVEN_BY_ASSOCIATION.has(input.role)) return { appointment: null, refused: 'GIVEN_BY_ASSOCIATION' };
    const [employed] = await manager.query(
      'select from employment where person = $1 and organisation = $2 and (period_end is null or period_end >= $3) limit 1', [input.person, input.organisation, input.start]);
    if (!employed) return { appointment: null, refused: 'PERSON_NOT_EMPLOYED' };
    const [held] = await manager.query(
      `select from role_appointment where person = $1 and role = $2 and organisation = $3 and scope is not distinct from $4
       and (period_end is null or period_end >= $5) limit 1`, [input.person, input.role, input.organisation, input.scope, input.start]);
    if (held) return { appointment: null, refused: 'ALREADY_APPOINTED' };
    const id = randomUUID();
    await manager.query(
      'insert into role_appointment (id, organisation, person, role, scope, period_start) values ($1, $2, $3, $4, $5, $6)',
      [id, input.organisation, input.person, input.role, input.scope, input.start]);
    // Who is an aspirant is a standing in base groups.
    if (input.role === 'ASPIRANT') await deliverStaff(manager, input.organisation);
    await emit(manager, 'AppointmentStarted', input.organisation, { appointment: id, person: input.person, role: input.role });
    return { appointment: id };
  });
}

/** What a person holds in an organisation that would lose its owner when their role ends (A48, invariant 6.1-19). */
export interface Losing extends Record<string, unknown> {
  staff: number;
  contactFor: string[];
}

export async function losesOwner(manager: EntityManager, person: string, organisation: string): Promise<Losing> {
  const [staff] = await manager.query(
    'select count(distinct person)::int as count from employment where manager = $1 and organisation = $2 and (period_end is null or period_end >= $3)',
    [person, organisation, today()]);
  const contact: { organisation: string }[] = await manager.query('select organisation from mandate where contact_person = $1', [person]);
  return { staff: staff.count, contactFor: contact.map((row) => row.organisation) };
}

/**
 * Gives a manager's staff to a successor. A successor who stood below them takes their place under their own manager, or none at
 * the top: otherwise the lines would come round (invariant 6.1-4).
 */
async function handOverStaff(manager: EntityManager, organisation: string, person: string, successor: string): Promise<void> {
  await manager.query(
    `with recursive below as (
       select person from employment where manager = $1 and organisation = $3
       union select employment.person from employment join below on employment.manager = below.person where organisation = $3)
     update employment set manager = (select manager from employment where person = $1 and organisation = $3 and manager <> $2 order by period_end desc nulls first, id limit 1)
     where person = $2 and organisation = $3 and manager in (select $1 union select person from below) and exists (select from below where person = $2)`,
    [person, successor, organisation]);
  await manager.query('update employment set manager = $2 where manager = $1 and organisation = $3 and person <> $2', [person, successor, organisation]);
}

export type Ended = { appointment: string; refused?: keyof typeof refuse.texts | 'HANDOVER_NEEDED'; losing?: Losing };

export interface EndInput {
  appointment: string;
  end: string;
  handoverTo: string | null;
}

/**
 * Ends a role. Where staff or a mandate would be left without an owner, `handoverTo` takes them over in the same step.
 * Refusal codes: NO_SUCH_APPOINTMENT, HANDOVER_NEEDED, SUCCESSOR_IS_LEAVING, SUCCESSOR_NOT_EMPLOYED, ENDS_BEFORE_START.
 */
export async function endAppointment(context: Context, key: string, input: EndInput): Promise<Ended> {
  return runCommand(context, 'endAppointment', key, async (manager): Promise<Ended> => {
    const refused = (code: NonNullable<Ended['refused']>, losing?: Losing): Ended => ({ appointment: input.appointment, refused: code, losing });
    const [held] = await manager.query(
      `select person, organisation, role, period_start::text as start from role_appointment where id = $1 and (period_end is null or period_end > $2)`,
      [input.appointment, input.end]);
    if (!held) return refused('NO_SUCH_APPOINTMENT');
    if (input.end < held.start) return refused('ENDS_BEFORE_START');
    const losing = await losesOwner(manager, held.person, held.organisation);
    const orphaned = losing.contactFor.length > 0 && held.role === 'CONTACT_PERSON' || losing.staff > 0 && /MANAGER|PRINCIPAL|HEAD|CHIEF/.test(held.role);
    if (orphaned && input.handoverTo === null) return refused('HANDOVER_NEEDED', losing);
    if (orphaned) {
      if (input.handoverTo === held.person) return refused('SUCCESSOR_IS_LEAVING', losing);
      const [employed] = await manager.query(
        'select from employment where person = $1 and organisation = $2 and (period_end is null or period_end >= $3) limit 1', [input.handoverTo, held.organisation, input.end]);
      if (!employed) return refused('SUCCESSOR_NOT_EMPLOYED', losing);
      if (held.role === 'CONTACT_PERSON') await manager.query('update mandate set contact_person = $2 where contact_person = $1', [held.person, input.handoverTo]);
      else await handOverStaff(manager, held.organisation, held.person, input.handoverTo!);
    }
    await manager.query('update role_appointment set period_end = $2 where id = $1', [input.appointment, input.end]);
    if (orphaned || held.role === 'ASPIRANT') await deliverStaff(manager, held.organisation);
    await emit(manager, 'AppointmentEnded', held.organisation, { appointment: input.appointment, person: held.person, role: held.role, handoverTo: input.handoverTo });
    return { appointment: input.appointment };
  });
}
