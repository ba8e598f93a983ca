import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { refuse, type Outcome } from '../refusal';
import { Commitment, CommitmentStatus } from './commitment';

/** Writes down what an organisation undertakes (A47). Refused: PROMISE_MISSING, DUE_PASSED. */
export async function recordCommitment(
  manager: EntityManager, organisation: string, { promise, dueOn }: { promise: string; dueOn: string | null }, today: string, id: string = randomUUID(),
): Promise<Outcome> {
  if (promise.trim() === '') return refuse('PROMISE_MISSING');
  if (dueOn !== null && dueOn < today) return refuse('DUE_PASSED', null, { day: dueOn });
  await manager.insert(Commitment, { id, organisation, promise: promise.trim(), dueOn, status: CommitmentStatus.OPEN, note: null, recordedOn: today, reportedOn: null });
  return { id };
}

/**
 * Says how it went; saying it anew replaces what was said, which stays among the former texts, and OPEN takes it back.
 * Refused: UNKNOWN_COMMITMENT (row-level security hides what is not the viewer's to change), NOTE_MISSING.
 */
export async function reportCommitment(
  manager: EntityManager, id: string, { status, note }: { status: CommitmentStatus; note: string | null }, today: string,
): Promise<Outcome> {
  if (status === CommitmentStatus.NOT_KEPT && !note?.trim()) return refuse('NOTE_MISSING', id);
  const reportedOn = status === CommitmentStatus.OPEN ? null : today;
  const { affected } = await manager.update(Commitment, { id }, { status, note: note?.trim() || null, reportedOn });
  return affected ? { id } : refuse('UNKNOWN_COMMITMENT', id);
}
