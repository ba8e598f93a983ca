import { randomUUID } from 'node:crypto';
import { may } from '@samlar/viewer/viewer';
import { instant, today } from '@samlar/subgraph/clock';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { RhythmOutcome } from './agree-rhythm';
import { MOST_MINUTES, type AgendaItemKind } from './meeting-rhythm.rules';

interface ItemHeld {
  rhythm: string;
  meeting: number;
  kind: AgendaItemKind;
  title: string;
  minutes: number;
  conclusion?: string | null;
  returnOf?: string | null;
}

/** Completed enrolments of the unit of rhythm `r` since it began, that no meeting has been told of (B01). */
export const UNTOLD = `
  from enrolment e join occasion o on o.id = e.occasion join programme p on p.id = o.programme
  where e.unit = r.unit and e.status = 'COMPLETED' and o.period_end >= r.starts_on and not exists (select from agenda_item told where told.enrolment = e.id)`;

/** Writes down what an item of a held meeting took up, for how long and what it came to; a course that is told of is then returned (B01). */
export async function recordItem(context: Context, key: string, { rhythm, meeting, kind, minutes, returnOf = null, ...written }: ItemHeld): Promise<RhythmOutcome> {
  const { viewer } = context;
  return runCommand(context, 'recordAgendaItem', key, async (manager): Promise<RhythmOutcome> => {
    const refused = (code: RhythmOutcome['refused'], values?: RhythmOutcome['values']): RhythmOutcome => ({ rhythm: null, refused: code, values });
    const [held]: { organisation: string; heldOn: string; led: boolean }[] = await manager.query(
      `select r.organisation, m.held_on::text as "heldOn", r.unit in (select units_led_by($4)) as led
       from meeting_rhythm r join workplace_meeting m on m.rhythm = r.id where r.id = $1 and m.number = $2 and r.organisation = $3`, [rhythm, meeting, viewer.organisation, viewer.person]);
    if (!held) return refused('NO_SUCH_WORKPLACE_MEETING');
    if (!held.led && !may(viewer, 'activities:plan')) return refused('NOT_YOURS_TO_WRITE');
    if (held.heldOn > today()) return refused('MEETING_NOT_HELD');
    const title = written.title.trim();
    if (!title) return refused('AGENDA_ITEM_MISSING');
    if (minutes < 1 || minutes > MOST_MINUTES) return refused('MINUTES_OUT_OF_BOUNDS', { fewest: 1, most: MOST_MINUTES });
    if (returnOf) {
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`course return ${returnOf}`]);
      const [untold] = await manager.query(`select from meeting_rhythm r where r.id = $1 and exists (select ${UNTOLD} and e.id = $2)`, [rhythm, returnOf]);
      if (!untold) return refused('NOTHING_TO_RETURN');
    }
    await manager.query(
      'insert into agenda_item (id, organisation, rhythm, meeting, kind, title, minutes, conclusion, enrolment, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [randomUUID(), held.organisation, rhythm, meeting, kind, title, minutes, written.conclusion?.trim() || null, returnOf, instant()]);
    return { rhythm };
  });
}
