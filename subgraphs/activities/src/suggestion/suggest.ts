import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { may } from '@samlar/viewer/viewer';
import { today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { Values } from '@samlar/subgraph/value-types';
import { asViewer } from '@samlar/subgraph/database';
import type { refuse } from './suggestion.messages';
import { dailyBound } from './slips-today';
import { onward, type SuggestionStepKind, type SuggestionVoice } from './suggestion.rules';

export type SuggestionOutcome = { suggestion: string | null; refused?: keyof typeof refuse.texts; values?: Values };

/** Slips without a name, of either kind, that one person may put in during a day (a box of paper is emptied by one), and that one box may get. */
export const MOST_BY_PERSON = 50;
export const MOST_IN_BOX = 100;
const slips = dailyBound(MOST_BY_PERSON);

interface Slip {
  unit: string;
  text: string;
  voice: `${SuggestionVoice}`;
}

/** Puts a slip in a unit's box, in the viewer's name (B07). */
export async function suggest(context: Context, key: string, input: { unit: string; text: string }): Promise<SuggestionOutcome> {
  return runCommand(context, 'suggest', key, (manager) => putIn(context, manager, { ...input, voice: 'NAMED' }));
}

/**
 * Puts a slip in with no name. Nothing of the sender is kept, no idempotency key either: it would tie the slip to them. Sent twice it is one slip.
 */
export async function suggestUnnamed(context: Context, { unit, text, paper }: { unit: string; text: string; paper: boolean }): Promise<SuggestionOutcome> {
  const { dataSource, viewer } = context;
  const [person, day] = [viewer.person ?? '', today()];
  if (!slips.take(person, day)) return { suggestion: null, refused: 'ENOUGH_WITHOUT_NAME', values: { most: MOST_BY_PERSON } };
  let put = false;
  try {
    const done = await asViewer(dataSource, viewer, (manager) => putIn(context, manager, { unit, text, voice: paper ? 'PAPER' : 'ANONYMOUS' }));
    put = done.made ?? false;
    return done;
  } finally {
    if (!put) slips.giveBack(person, day);
  }
}

async function putIn({ viewer }: Context, manager: EntityManager, { unit, text: written, voice }: Slip): Promise<SuggestionOutcome & { made?: boolean }> {
  const text = written.trim();
  const [box] = await manager.query('select from unit_within where unit = $1 and organisation = $2 limit 1', [unit, viewer.organisation]);
  if (!box || !viewer.person) return { suggestion: null, refused: 'NO_SUCH_BOX' };
  if (!text) return { suggestion: null, refused: 'SUGGESTION_MISSING' };
  if (voice !== 'NAMED') {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`suggestion box ${unit}`]);
    const [{ count }] = await manager.query('select count(*)::int as count from suggestion where unit = $1 and made_on = $2 and author is null and text <> $3', [unit, today(), text]);
    if (count >= MOST_IN_BOX) return { suggestion: null, refused: 'BOX_FULL_TODAY', values: { most: MOST_IN_BOX } };
  }
  const [made] = await manager.query(
    `insert into suggestion (id, organisation, unit, text, voice, author, made_on) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (unit, md5(text), made_on) where author is null do nothing returning id`,
    [randomUUID(), viewer.organisation, unit, text, voice, voice === 'NAMED' ? viewer.person : null, today()]);
  const [known] = made ? [made] : await manager.query('select id from suggestion where unit = $1 and text = $2 and made_on = $3 and author is null', [unit, text, today()]);
  return { suggestion: known.id, made: Boolean(made) };
}

/** SQL: whether the person in `$at` leads in the unit of the suggestion `s`. */
export const ledBy = (at: number): string => `s.unit in (select units_led_by($${at}))`;

/** Whether the viewer may answer a suggestion: the unit's own line of managers, and the organisation's planners (row-level security says the same). */
export const mayAnswer = ({ viewer }: Context, led: boolean): boolean => led || may(viewer, 'activities:plan');

/** Answers a suggestion, tries it, and keeps or drops it, each told to everybody; emits `SuggestionAnswered`. */
export async function takeSuggestionOn(context: Context, key: string, input: { suggestion: string; step: SuggestionStepKind; text: string }): Promise<SuggestionOutcome> {
  return runCommand(context, 'takeSuggestionOn', key, async (manager): Promise<SuggestionOutcome> => {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`suggestion ${input.suggestion}`]);
    const [suggestion]: { organisation: string; unit: string; led: boolean }[] = await manager.query(
      `select organisation, unit, ${ledBy(2)} as led from suggestion s where id = $1`, [input.suggestion, context.viewer.person]);
    if (!suggestion) return { suggestion: null, refused: 'NO_SUCH_SUGGESTION' };
    if (!mayAnswer(context, suggestion.led)) return { suggestion: input.suggestion, refused: 'NOT_YOURS_TO_ANSWER' };
    const steps: { step: SuggestionStepKind }[] = await manager.query('select step from suggestion_step where suggestion = $1 order by number', [input.suggestion]);
    if (!onward(steps).includes(input.step)) return { suggestion: input.suggestion, refused: 'STEP_NOT_NEXT' };
    const text = input.text.trim();
    if (!text) return { suggestion: input.suggestion, refused: 'ANSWER_TO_SUGGESTION_MISSING' };
    await manager.query('insert into suggestion_step (suggestion, organisation, number, step, text, taken_on, taken_by) values ($1, $2, $3, $4, $5, $6, $7)',
      [input.suggestion, suggestion.organisation, steps.length + 1, input.step, text, today(), context.viewer.person]);
    await emit(manager, 'SuggestionAnswered', suggestion.organisation, { suggestion: input.suggestion, unit: suggestion.unit, step: input.step });
    return { suggestion: input.suggestion };
  });
}
