import { randomUUID } from 'node:crypto';
import { requireRight } from '@samlar/subgraph/access';
import { runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { instant } from '@samlar/subgraph/clock';

export type StatementOutcome = { seminar: string; refused?: undefined } | { group: string; refused: 'NO_SUCH_DIALOGUE_GROUP' | 'STATEMENT_MISSING' };

/** Writes down a group's point (B13). The writer is not kept: it is the group's. */
export async function addStatement(context: Context, key: string, input: { group: string; theme: string; text: string }): Promise<StatementOutcome> {
  requireRight(context.viewer, 'activities:plan');
  return runCommand(context, 'addStatement', key, async (manager): Promise<StatementOutcome> => {
    const [theme, text] = [input.theme.trim(), input.text.trim()];
    const [group]: { organisation: string; seminar: string }[] = await manager.query('select organisation, seminar from dialogue_group where id = $1', [input.group]);
    if (!group) return { group: input.group, refused: 'NO_SUCH_DIALOGUE_GROUP' };
    if (!theme || !text) return { group: input.group, refused: 'STATEMENT_MISSING' };
    await manager.query('insert into dialogue_statement (id, organisation, dialogue_group, theme, text, written_at) values ($1, $2, $3, $4, $5, $6)', [randomUUID(), group.organisation, input.group, theme, text, instant()]);
    return { seminar: group.seminar };
  });
}
