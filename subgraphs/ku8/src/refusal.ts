import { Refused } from '@samlar/subgraph/value-types';
import type { Viewer } from '@samlar/viewer/viewer';

/** What a command answers when it was not carried out; becomes `Refused`. */
export interface Refusal extends Record<string, unknown> {
  refused: { code: string; message: string; subject: string | null };
}

/** What a command answers when it was: the id of what it made or changed. */
export interface Done extends Record<string, unknown> {
  id: string;
  refused?: undefined;
}

export type Outcome = Done | Refusal;

export function refuse(code: string, message: string, subject: string | null = null): Refusal {
  return { refused: { code, message, subject } };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value && value.refused !== undefined;
}

export const unseen = (what: string, id: string): Refusal =>
  refuse('NOT_FOUND', `${what} finns inte, eller är inte din att se.`, id);

/** Rounds and the exchange itself belong to all the municipalities together: their coordinators act for the association. */
export function regionalRefusal(viewer: Viewer): Refusal | null {
  return viewer.reach === 'association' || viewer.reach === 'system' ? null : refuse('NOT_FOR_ONE_MUNICIPALITY', 'Det här gör samordnarna på kommunalförbundet.');
}

/** Loads what a command made, afresh, or tells why it made nothing. */
export async function answer<T>(
  outcome: Outcome,
  loaded: { clear(key: string): unknown; load(key: string): Promise<T | undefined> },
): Promise<T | Refused> {
  if (outcome.refused) return Refused.because(outcome.refused.code, outcome.refused.message, outcome.refused.subject);
  loaded.clear(outcome.id);
  const found = await loaded.load(outcome.id);
  if (found === undefined) throw new Error(`a command answered ${outcome.id}, which its own viewer cannot see`);
  return found;
}
