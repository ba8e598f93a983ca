import { GraphQLError } from 'graphql';
import type { EntityManager } from 'typeorm';
import { asViewer } from './database';
import type { Context } from './context';

/** JSON a command answers: ids and codes, from which the resolver loads what the client asked for. */
export type CommandResult = Record<string, unknown>;

/**
 * Runs one command once. `key` is the client's idempotency key: sent again by the same viewer, the first answer is
 * given again and nothing is done. Key, effect and outbox rows commit together or not at all.
 *
 * Errors: IDEMPOTENCY_KEY_REUSED when the key was used for another command.
 */
export async function runCommand<R extends CommandResult>(
  context: Context,
  name: string,
  key: string,
  work: (manager: EntityManager) => Promise<R>,
): Promise<R> {
  const actor = context.viewer.person ?? context.viewer.audience;
  return asViewer(context.dataSource, context.viewer, async (manager) => {
    const taken = await manager.query(
      'insert into command (actor, key, name) values ($1, $2, $3) on conflict do nothing returning key',
      [actor, key, name],
    );
    if (taken.length === 0) {
      const [before] = await manager.query('select name, result from command where actor = $1 and key = $2', [actor, key]);
      if (before?.name !== name) {
        throw new GraphQLError(`The idempotency key was used for ${before?.name ?? 'another command'}; make a new one.`, {
          extensions: { code: 'IDEMPOTENCY_KEY_REUSED' },
        });
      }
      return before.result as R;
    }
    const result = await work(manager);
    await manager.query('update command set result = $3 where actor = $1 and key = $2', [actor, key, JSON.stringify(result)]);
    return result;
  });
}

/** Writes an event (domain.md §6.2) in the command's transaction; a relay delivers it afterwards. */
export async function emit(manager: EntityManager, name: string, organisation: string | null, payload: object): Promise<void> {
  await manager.query('insert into outbox (name, organisation, payload) values ($1, $2, $3)', [name, organisation, JSON.stringify(payload)]);
}
