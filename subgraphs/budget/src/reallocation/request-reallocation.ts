import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { today } from '@samlar/subgraph/clock';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { heldLines, writeMove, type ReallocationInput } from './reallocate';
import type { refuse } from './reallocation.messages';
import { reallocate } from './reallocation.rules';

export type RequestOutcome = { request: string | null; refused?: keyof typeof refuse.texts };

/**
 * Asks the association to move money between two lines that one's organisation bears a part of (A32). Nothing is moved.
 * Refusal codes: NO_SUCH_LINE and those of `reallocate`.
 */
export async function requestReallocation(context: Context, key: string, input: ReallocationInput): Promise<RequestOutcome> {
  return runCommand(context, 'requestReallocation', key, async (manager): Promise<RequestOutcome> => {
    const { viewer } = context;
    const { from, to } = await heldLines(manager, input.from, input.to, false);
    if (!from || !to) return { request: null, refused: 'NO_SUCH_LINE' };
    const moved = reallocate(from, to, BigInt(input.amountMinor));
    if (typeof moved === 'string') return { request: null, refused: moved };
    const id = randomUUID();
    await manager.query(
      `insert into reallocation_request (id, organisation, from_line, to_line, amount_minor, reason, requested_on, requested_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, viewer.organisation, input.from, input.to, input.amountMinor, input.reason, today(), viewer.person]);
    await emit(manager, 'ReallocationRequested', viewer.organisation, { request: id, ...input });
    return { request: id };
  });
}

interface Waiting extends ReallocationInput {
  state: string;
}

async function heldRequest(manager: EntityManager, id: string): Promise<Waiting | undefined> {
  const [row] = await manager.query(
    `select state, from_line as "from", to_line as "to", amount_minor as "amountMinor", reason from reallocation_request where id = $1 for update`, [id]);
  return row;
}

/**
 * Answers a request; a yes moves the money in the same step, by the same rules, so the total stays.
 * Refusal codes: NO_SUCH_REQUEST, ALREADY_ANSWERED, NO_SUCH_LINE and those of `reallocate`; then the request still waits.
 */
export async function answerReallocation(context: Context, key: string, input: { request: string; approve: boolean; answer: string | null }): Promise<RequestOutcome> {
  const { request, approve, answer } = input;
  return runCommand(context, 'answerReallocation', key, async (manager): Promise<RequestOutcome> => {
    const waiting = await heldRequest(manager, request);
    if (!waiting) return { request: null, refused: 'NO_SUCH_REQUEST' };
    if (waiting.state !== 'WAITING') return { request, refused: 'ALREADY_ANSWERED' };
    if (approve) {
      const moved = await writeMove(manager, context.viewer, waiting);
      if (moved.refused) return { request, refused: moved.refused };
    }
    await manager.query(
      'update reallocation_request set state = $2, answer = $3, decided_on = $4, decided_by = $5 where id = $1',
      [request, approve ? 'APPROVED' : 'DECLINED', answer, today(), context.viewer.person]);
    await emit(manager, 'ReallocationAnswered', context.viewer.organisation, { request, approve });
    return { request };
  });
}
