import { randomUUID } from 'node:crypto';
import { requireRight } from '@samlar/subgraph/access';
import { instant } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { Meeting, MeetingSeries } from './meeting-series';

export type TaskRefusal = 'NO_SUCH_MEETING' | 'TASK_MISSING' | 'NO_TASK' | 'NOT_EXPECTED' | 'REPORT_MISSING';
export type TaskOutcome = { series: string | null; refused?: TaskRefusal };

/** Says what participants do from one meeting to the next (A22). */
export async function assignBetweenTask(context: Context, key: string, input: { meeting: string; task: string }): Promise<TaskOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'assignBetweenTask', key, async (manager): Promise<TaskOutcome> => {
    const { reach, organisation } = context.viewer;
    const meeting = await manager.findOneBy(Meeting, { id: input.meeting });
    if (!meeting || (reach === 'organisation' && meeting.organisation !== organisation)) return { series: null, refused: 'NO_SUCH_MEETING' };
    if (!input.task.trim()) return { series: meeting.seriesId, refused: 'TASK_MISSING' };
    await manager.query('update meeting set between_task = $2 where id = $1', [meeting.id, input.task.trim()]);
    await emit(manager, 'BetweenTaskAssigned', meeting.organisation, { meeting: meeting.id });
    return { series: meeting.seriesId };
  });
}

/** A manager of the municipality tells how the task went; read by their base group. What is told stays, and may be added to. */
export async function reportBetweenTask(context: Context, key: string, input: { meeting: string; text: string }): Promise<TaskOutcome> {
  return runCommand(context, 'reportBetweenTask', key, async (manager): Promise<TaskOutcome> => {
    const meeting = await manager.findOneBy(Meeting, { id: input.meeting });
    if (!meeting) return { series: null, refused: 'NO_SUCH_MEETING' };
    if (!meeting.betweenTask) return { series: meeting.seriesId, refused: 'NO_TASK' };
    const [expected] = await manager.query('select from placement where person = $1 and organisation = $2 and standing is not null limit 1', [context.viewer.person, meeting.organisation]);
    if (!expected) return { series: meeting.seriesId, refused: 'NOT_EXPECTED' };
    if (!input.text.trim()) return { series: meeting.seriesId, refused: 'REPORT_MISSING' };
    await manager.query('insert into between_task_report (id, organisation, meeting, person, text, reported_at) values ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), meeting.organisation, meeting.id, context.viewer.person, input.text.trim(), instant()]);
    return { series: meeting.seriesId };
  });
}

export type SeriesRefusal = 'NOT_YOUR_MUNICIPALITY' | 'SERIES_TITLE_MISSING' | 'SERIES_BACKWARDS' | 'SERIES_EXISTS';
export type SeriesOutcome = { series: string | null; refused?: SeriesRefusal };

/** Plans a municipality's series of meetings; their days come later. */
export async function scheduleSeries(
  context: Context, key: string, input: { municipality: string; title: string; planned: number; start: string; end?: string | null },
): Promise<SeriesOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'scheduleSeries', key, async (manager): Promise<SeriesOutcome> => {
    const { reach, organisation } = context.viewer;
    if (reach === 'organisation' && input.municipality !== organisation) return { series: null, refused: 'NOT_YOUR_MUNICIPALITY' };
    if (!input.title.trim()) return { series: null, refused: 'SERIES_TITLE_MISSING' };
    if (input.end && input.end < input.start) return { series: null, refused: 'SERIES_BACKWARDS' };
    const before = await manager.find(MeetingSeries, { where: { organisation: input.municipality } });
    if (before.some(({ periodEnd }) => periodEnd === null || periodEnd >= input.start)) return { series: null, refused: 'SERIES_EXISTS' };
    const id = randomUUID();
    await manager.query('insert into meeting_series (id, organisation, title, planned, period_start, period_end) values ($1, $2, $3, $4, $5, $6)',
      [id, input.municipality, input.title.trim(), input.planned, input.start, input.end ?? null]);
    return { series: id };
  });
}
