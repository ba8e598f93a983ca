import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Commitment, CommitmentStatus } from './commitment';

export type CommitmentOutcome = { commitment: string } | { code: string; message: string; subject: string | null };

const refused = (code: string, message: string, subject: string | null = null): CommitmentOutcome => ({ code, message, subject });

/** Writes down what an organisation undertakes (A47). Refused: PROMISE_MISSING, DUE_PASSED. */
export async function recordCommitment(
  manager: EntityManager, organisation: string, { promise, dueOn }: { promise: string; dueOn: string | null }, today: string, id: string = randomUUID(),
): Promise<CommitmentOutcome> {
  if (promise.trim() === '') return refused('PROMISE_MISSING', 'Skriv vad ni åtar er.');
  if (dueOn !== null && dueOn < today) return refused('DUE_PASSED', `Dagen ${dueOn} har redan varit. Ange en dag som kommer, eller ingen.`);
  await manager.insert(Commitment, { id, organisation, promise: promise.trim(), dueOn, status: CommitmentStatus.OPEN, note: null, recordedOn: today, reportedOn: null });
  return { commitment: id };
}

/**
 * Says how it went; saying it anew replaces what was said, and OPEN takes it back.
 * Refused: UNKNOWN_COMMITMENT (row-level security hides what is not the viewer's to change), NOTE_MISSING.
 */
export async function reportCommitment(
  manager: EntityManager, id: string, { status, note }: { status: CommitmentStatus; note: string | null }, today: string,
): Promise<CommitmentOutcome> {
  if (status === CommitmentStatus.NOT_KEPT && !note?.trim()) return refused('NOTE_MISSING', 'Skriv varför åtagandet inte blev av, så att andra kan lära av det.', id);
  const reportedOn = status === CommitmentStatus.OPEN ? null : today;
  const { affected } = await manager.update(Commitment, { id }, { status, note: note?.trim() || null, reportedOn });
  return affected ? { commitment: id } : refused('UNKNOWN_COMMITMENT', 'Åtagandet finns inte, eller är inte ert att ändra.', id);
}
