import { randomUUID } from 'node:crypto';
import { requireRight } from '@samlar/subgraph/access';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { MeetingSeries } from './meeting-series';

export type ScheduleOutcome = { series: string; refused?: 'NO_SUCH_SERIES' | 'OUTSIDE_SERIES' | 'ALREADY_THAT_DAY' };

/** Schedules one more meeting; meetings are numbered by date. More meetings than planned are allowed: the difference is shown. */
export async function scheduleMeeting(context: Context, key: string, input: { series: string; heldOn: string; betweenTask?: string | null }): Promise<ScheduleOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'scheduleMeeting', key, async (manager): Promise<ScheduleOutcome> => {
    const { series: id, heldOn } = input;
    const series = await manager.findOneBy(MeetingSeries, { id });
    const { reach, organisation } = context.viewer;
    if (!series || (reach === 'organisation' && organisation !== series.organisation)) return { series: id, refused: 'NO_SUCH_SERIES' };
    if (heldOn < series.periodStart || (series.periodEnd !== null && heldOn > series.periodEnd)) return { series: id, refused: 'OUTSIDE_SERIES' };
    const meetings: { id: string; held_on: string }[] = await manager.query('select id, held_on::text from meeting where series = $1 for update', [id]);
    if (meetings.some((meeting) => meeting.held_on === heldOn)) return { series: id, refused: 'ALREADY_THAT_DAY' };
    const added = { id: randomUUID(), held_on: heldOn };
    const inOrder = [...meetings, added].sort((a, b) => (a.held_on < b.held_on ? -1 : 1));
    // Numbers are unique in a series, so the later ones make room from the end.
    for (const meeting of [...meetings].sort((a, b) => (a.held_on < b.held_on ? 1 : -1))) {
      await manager.query('update meeting set number = $2 where id = $1', [meeting.id, inOrder.findIndex((each) => each.id === meeting.id) + 1]);
    }
    await manager.query('insert into meeting (id, organisation, series, number, held_on, between_task) values ($1, $2, $3, $4, $5, $6)',
      [added.id, series.organisation, id, inOrder.indexOf(added) + 1, heldOn, input.betweenTask ?? null]);
    await emit(manager, 'MeetingScheduled', series.organisation, { series: id, title: series.title, heldOn });
    return { series: id };
  });
}
