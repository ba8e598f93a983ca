import type { EntityManager } from 'typeorm';
import { asProduct } from './as-product';
import { enrolmentNeeds, type EnrolmentNeed } from './enrolment-needs.rules';

/** What each requested enrolment still lacks before it can be given a seat (B05). */
export async function needsOf(manager: EntityManager, enrolments: string[]): Promise<Map<string, EnrolmentNeed[]>> {
  const rows: { id: string; status: string; approved: boolean; asked: boolean; filled: boolean; talked: boolean }[] = await asProduct(manager, () =>
    manager.query(
      `select enrolment.id, status, approved_at is not null as approved, form.enrolment is not null as filled,
              form.dialogue_held_on is not null as talked,
              exists (select from benefit_form_unit asking join unit_within within on within.whole = asking.unit
                      where within.unit = enrolment.unit) as asked
       from enrolment left join benefit_form form on form.enrolment = enrolment.id where enrolment.id = any($1)`, [enrolments]));
  return new Map(rows.map((row) => [row.id, row.status === 'REQUESTED' ? enrolmentNeeds(row) : []]));
}
