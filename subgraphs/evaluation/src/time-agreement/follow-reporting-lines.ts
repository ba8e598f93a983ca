import type { EntityManager } from 'typeorm';

/**
 * Gives waiting proposals to the manager the employee now has, where the one they were sent to leads them no more, and withdraws those of
 * employees who have left (§6.1-19). Who has no manager keeps the proposal, to withdraw.
 */
export async function followReportingLines(manager: EntityManager, organisation: string, today: string): Promise<void> {
  await manager.query(
    `update time_agreement t set status = 'WITHDRAWN', answered_on = $2
     where organisation = $1 and status = 'PROPOSED' and not exists (select from reporting_line l where l.person = t.employee)`, [organisation, today]);
  await manager.query(
    `update time_agreement t set manager = (select l.manager from reporting_line l where l.person = t.employee and l.manager is not null order by l.id limit 1)
     where organisation = $1 and status = 'PROPOSED'
       and not exists (select from reporting_line l where l.person = t.employee and l.manager = t.manager)
       and exists (select from reporting_line l where l.person = t.employee and l.manager is not null)`, [organisation]);
}
