import type { EntityManager } from 'typeorm';
import { instant, today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { Enrolment, EnrolmentStatus } from '../enrolment';

/** Days such data is kept after the last day of the occasion (A37). */
export const HELD_DAYS = 30;

export type NeedRefusal = 'NOT_YOUR_ENROLMENT' | 'NO_NIGHT' | 'NO_SEAT' | 'RESIDENTIAL_OVER';
export type NeedOutcome = { enrolment: string; refused?: NeedRefusal };

/** The participant says what they eat and need; saying nothing takes it back. */
export async function stateOvernightNeed(context: Context, key: string, input: { enrolment: string; diet?: string | null; access?: string | null }): Promise<NeedOutcome> {
  return runCommand(context, 'stateOvernightNeed', key, async (manager): Promise<NeedOutcome> => {
    const { enrolment: id } = input;
    const enrolment = await manager.findOneBy(Enrolment, { id });
    if (!enrolment || enrolment.personId !== context.viewer.person) return { enrolment: id, refused: 'NOT_YOUR_ENROLMENT' };
    if (enrolment.status !== EnrolmentStatus.CONFIRMED) return { enrolment: id, refused: 'NO_SEAT' };
    const [occasion]: { end: string; nights: boolean }[] = await manager.query(
      `select period_end::text as end, exists (select from session where session.occasion = occasion.id and overnight) as nights from occasion where id = $1`, [enrolment.occasionId]);
    if (!occasion!.nights) return { enrolment: id, refused: 'NO_NIGHT' };
    if (occasion!.end < today()) return { enrolment: id, refused: 'RESIDENTIAL_OVER' };
    const [diet, access] = [input.diet?.trim() || null, input.access?.trim() || null];
    if (!diet && !access) {
      await manager.query('delete from overnight_need where enrolment = $1', [id]);
      return { enrolment: id };
    }
    await manager.query(
      `insert into overnight_need (enrolment, organisation, diet, access, stated_at, held_until) values ($1, $2, $3, $4, $5, $6::date + $7::int)
       on conflict (enrolment) do update set diet = excluded.diet, access = excluded.access, stated_at = excluded.stated_at, held_until = excluded.held_until`,
      [id, enrolment.organisation, diet, access, instant(), occasion!.end, HELD_DAYS]);
    return { enrolment: id };
  });
}

/** The product's own job: forgets what is not needed any more. The number forgotten. */
export async function forgetOvernightNeeds(manager: EntityManager): Promise<number> {
  const [, count] = await manager.query('delete from overnight_need where held_until < $1', [today()]);
  return count;
}
