import { today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { requireRight } from '@samlar/subgraph/access';
import { Enrolment, EnrolmentStatus } from '../enrolment';
import { lockSeats, seatWhenReady } from '../seats';

export interface FormInput {
  enrolment: string;
  expectedBenefit: string;
  responsibility: string;
  spreadTo?: string | null;
}

export type FormRefusal = 'NO_SUCH_ENROLMENT' | 'NOT_YOURS' | 'DIALOGUE_HELD' | 'FORM_MISSING' | 'NOT_NEAREST_MANAGER' | 'TEXT_MISSING' | 'OUTCOME_MISSING' | 'NOT_COMPLETED' | 'NOT_YOUR_UNIT';
export type FormOutcome = { enrolment: string; refused?: FormRefusal };

/** The employee writes the form, and may rewrite it until the dialogue has been held. */
export async function fillBenefitForm(context: Context, key: string, input: FormInput): Promise<FormOutcome> {
  return runCommand(context, 'fillBenefitForm', key, async (manager): Promise<FormOutcome> => {
    const refused = (code: FormRefusal): FormOutcome => ({ enrolment: input.enrolment, refused: code });
    const enrolment = await manager.findOneBy(Enrolment, { id: input.enrolment });
    if (!enrolment) return refused('NO_SUCH_ENROLMENT');
    if (enrolment.personId !== context.viewer.person) return refused('NOT_YOURS');
    if (!input.expectedBenefit.trim() || !input.responsibility.trim()) return refused('TEXT_MISSING');
    const written = await manager.query(
      `insert into benefit_form (enrolment, organisation, expected_benefit, responsibility, spread_to, follow_up_due)
       select enrolment.id, enrolment.organisation, $2, $3, $4, occasion.period_end + interval '3 months'
       from enrolment join occasion on occasion.id = enrolment.occasion where enrolment.id = $1
       on conflict (enrolment) do update set expected_benefit = excluded.expected_benefit, responsibility = excluded.responsibility,
         spread_to = excluded.spread_to where benefit_form.dialogue_held_on is null
       returning enrolment`,
      [input.enrolment, input.expectedBenefit.trim(), input.responsibility.trim(), input.spreadTo?.trim() || null]);
    return written.length === 0 ? refused('DIALOGUE_HELD') : { enrolment: input.enrolment };
  });
}

/** The nearest manager notes that the two have talked about the form; the seat follows when nothing else is missing. */
export async function recordDialogue(context: Context, key: string, input: { enrolment: string; heldOn?: string | null }): Promise<FormOutcome> {
  return runCommand(context, 'recordBenefitDialogue', key, async (manager): Promise<FormOutcome> => {
    const refused = (code: FormRefusal): FormOutcome => ({ enrolment: input.enrolment, refused: code });
    const enrolment = await manager.findOneBy(Enrolment, { id: input.enrolment });
    if (!enrolment) return refused('NO_SUCH_ENROLMENT');
    const [nearest] = await manager.query('select from staff_of where manager = $1 and person = $2 and steps = 1', [context.viewer.person, enrolment.personId]);
    if (!nearest) return refused('NOT_NEAREST_MANAGER');
    await lockSeats(manager, enrolment.occasionId);
    const [, count] = await manager.query('update benefit_form set dialogue_held_on = $2 where enrolment = $1', [enrolment.id, input.heldOn ?? today()]);
    if (count === 0) return refused('FORM_MISSING');
    const now = await manager.findOneByOrFail(Enrolment, { id: enrolment.id });
    if (now.status === EnrolmentStatus.REQUESTED) await seatWhenReady(manager, now);
    await emit(manager, 'BenefitDialogueHeld', enrolment.organisation, { enrolment: enrolment.id });
    return { enrolment: enrolment.id };
  });
}

/** Notes what came of a completed course, by the employee or the nearest manager. */
export async function followUpBenefit(context: Context, key: string, input: { enrolment: string; outcome: string }): Promise<FormOutcome> {
  return runCommand(context, 'followUpBenefit', key, async (manager): Promise<FormOutcome> => {
    const refused = (code: FormRefusal): FormOutcome => ({ enrolment: input.enrolment, refused: code });
    if (!input.outcome.trim()) return refused('OUTCOME_MISSING');
    const enrolment = await manager.findOneBy(Enrolment, { id: input.enrolment });
    if (!enrolment) return refused('NO_SUCH_ENROLMENT');
    if (enrolment.status !== EnrolmentStatus.COMPLETED) return refused('NOT_COMPLETED');
    const [, count] = await manager.query('update benefit_form set followed_up_on = $2, outcome = $3 where enrolment = $1', [enrolment.id, today(), input.outcome.trim()]);
    return count === 0 ? refused('FORM_MISSING') : { enrolment: enrolment.id };
  });
}

/** Switches the form on or off for a unit and everything below it (B05). */
export async function switchBenefitForm(context: Context, key: string, input: { unit: string; on: boolean }): Promise<{ unit: string; refused?: FormRefusal }> {
  requireRight(context.viewer, 'seats:manage');
  return runCommand(context, 'switchBenefitForm', key, async (manager): Promise<{ unit: string; refused?: FormRefusal }> => {
    const { person, organisation } = context.viewer;
    // A manager decides for units where they, or people they lead, work.
    const [led] = await manager.query(
      `select from unit_within within join placement on placement.unit = within.unit
       where within.whole = $1 and placement.organisation = $2 and (placement.superior = $3 or placement.person = $3) and within.organisation = $2 limit 1`,
      [input.unit, organisation, person]);
    if (!led) return { unit: input.unit, refused: 'NOT_YOUR_UNIT' };
    if (input.on) await manager.query('insert into benefit_form_unit (unit, organisation, switched_on_by) values ($1, $2, $3) on conflict do nothing', [input.unit, organisation, person]);
    else await manager.query('delete from benefit_form_unit where unit = $1', [input.unit]);
    return { unit: input.unit };
  });
}
