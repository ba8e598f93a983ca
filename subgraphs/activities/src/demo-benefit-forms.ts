import type { EntityManager } from 'typeorm';
import { insertRows } from './insert-rows';

const FORMS = [
  ['Lugnare arbetsplatsträffar där fler kommer till tals', 'Leda samtalet på var tredje träff', 'Arbetslaget'],
  ['Att vi lär av det som blev fel i stället för att gömma det', 'Ta upp ett misstag i månaden, mitt eget först', null],
  ['Gemensamma ord för hur vi lär', 'Berätta på nästa planeringsdag', 'Hela enheten'],
] as const;
const OUTCOMES = ['Vi har hållit fyra samtal. Två nya rutiner kom ur dem.', 'Det tog längre tid än väntat, men laget frågar nu efter samtalen.'];

/** Benefit forms of Lysekil's dialogue leaders, some followed up three months later, and of one who waits for the talk (B05, ◆ the words). */
export async function loadBenefitForms(manager: EntityManager): Promise<void> {
  const enrolments: { id: string; organisation: string; status: string; due: string }[] = await manager.query(
    `select enrolment.id, enrolment.organisation, status, (period_end + interval '3 months')::date::text as due from enrolment join occasion on occasion.id = enrolment.occasion
     where occasion.id = 'dialogledare-lysekil-2012' and status = 'COMPLETED' or occasion.id = 'aktionsforskning-erfarenhetsdag' and status = 'REQUESTED' order by requested_at desc, enrolment.id`);
  await insertRows(manager, 'benefit_form', enrolments.map(({ id, organisation, status, due }, index) => {
    const [expected_benefit, responsibility, spread_to] = FORMS[index % FORMS.length]!;
    // The last to enrol are still to be followed up.
    const followed = status === 'COMPLETED' && index >= 4;
    return {
      enrolment: id, organisation, expected_benefit, responsibility, spread_to, dialogue_held_on: status === 'COMPLETED' ? '2012-02-06' : null,
      follow_up_due: due, followed_up_on: followed ? due : null, outcome: followed ? OUTCOMES[index % OUTCOMES.length] : null,
    };
  }));
}
