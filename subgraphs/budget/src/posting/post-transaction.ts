import { randomUUID } from 'node:crypto';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import type { refuse } from './posting.messages';

export interface PostingInput {
  line: string;
  organisation: string | null;
  assignment: string | null;
  postedOn: string;
  amountMinor: string;
  text: string;
  corrects: string | null;
}

/**
 * Posts money on a line. Postings are never changed: a mistake is corrected by a posting that names it.
 * Refusal codes: NO_SUCH_LINE, OUTSIDE_PROJECT, NO_SUCH_POSTING.
 */
export async function postTransaction(context: Context, key: string, input: PostingInput): Promise<{ line: string; refused?: keyof typeof refuse.texts }> {
  return runCommand(context, 'postTransaction', key, async (manager) => {
    const refused = (code: keyof typeof refuse.texts) => ({ line: input.line, refused: code });
    const [line] = await manager.query(
      `select p.period_start::text as start, p.organisation from budget_line l join project p on p.id = l.project where l.id = $1`, [input.line]);
    if (!line) return refused('NO_SUCH_LINE');
    if (input.postedOn < line.start) return refused('OUTSIDE_PROJECT');
    if (input.corrects !== null) {
      const [corrected] = await manager.query('select from posting where id = $1 and line = $2', [input.corrects, input.line]);
      if (!corrected) return refused('NO_SUCH_POSTING');
    }
    await manager.query(
      'insert into posting (id, line, organisation, assignment, posted_on, amount_minor, text, corrects) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [randomUUID(), input.line, input.organisation, input.assignment, input.postedOn, input.amountMinor, input.text, input.corrects]);
    await emit(manager, 'TransactionPosted', line.organisation, { line: input.line, amountMinor: input.amountMinor });
    return { line: input.line };
  });
}
