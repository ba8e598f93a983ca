import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import type { DeliveredEvent } from '@samlar/subgraph/events';
import { linesOf, presentOf, replaceLines } from './reporting-line';
import { heirsOf, type ReportingLine } from './reporting-line.rules';
import { handOverRisks } from './risk/hand-over-risks';
import { followReportingLines } from './time-agreement/follow-reporting-lines';

interface StaffPart {
  delivery: string;
  part: number;
  parts: number;
  placements: { id: string; person: string; superior: string | null; managerLevel: string | null }[];
}

/**
 * Hears organisation's event StaffDelivered, the whole of an organisation's staff in parts. When all parts are in, its reporting lines are
 * replaced; open risks of whoever has left go to the nearest manager who is still there, and waiting proposals of time follow the lines (§6.1-19).
 */
export async function staffDelivered(manager: EntityManager, { organisation, payload }: DeliveredEvent): Promise<void> {
  const { delivery, part, parts, placements } = payload as StaffPart;
  if (organisation === null) throw new Error(`StaffDelivered ${delivery} names no organisation`);
  const told = placements.map(({ id, person, superior, managerLevel }): ReportingLine => ({ id, person, manager: superior, managerLevel }));
  await manager.query('insert into staff_part (delivery, part, organisation, lines) values ($1, $2, $3, $4)', [delivery, part, organisation, JSON.stringify(told)]);
  const here: { lines: ReportingLine[] }[] = await manager.query('select lines from staff_part where delivery = $1', [delivery]);
  if (here.length < parts) return;
  const [before, after] = [await linesOf(manager, organisation), here.flatMap(({ lines }) => lines)];
  await replaceLines(manager, organisation, after);
  const present = await presentOf(manager, [...before, ...after].flatMap(({ person, manager: above }) => [person, ...(above === null ? [] : [above])]));
  await handOverRisks(manager, null, heirsOf(before, after, present), 'LEFT', today());
  await followReportingLines(manager, organisation, today());
  await manager.query('delete from staff_part where organisation = $1', [organisation]);
}

/** Hears AppointmentEnded `{ person, handoverTo }`: who takes over staff and mandate takes over the open risks as well. */
export async function appointmentEnded(manager: EntityManager, { organisation, payload }: DeliveredEvent): Promise<void> {
  const { person, handoverTo } = payload as { person: string; handoverTo: string | null };
  if (organisation !== null && handoverTo !== null) await handOverRisks(manager, organisation, new Map([[person, handoverTo]]), 'ROLE_ENDED', today());
}
