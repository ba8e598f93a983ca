import { Refused, type Values } from '@samlar/subgraph/value-types';
import type { Viewer } from '@samlar/viewer/viewer';
import { refused, type RefusalCode } from './refusal.messages';

/** What a command answers when it was not carried out; becomes `Refused`. */
export interface Refusal extends Record<string, unknown> {
  refused: { code: RefusalCode; subject: string | null; values: Values };
}

/** What a command answers when it was: the id of what it made or changed. */
export interface Done extends Record<string, unknown> {
  id: string;
  refused?: undefined;
}

export type Outcome = Done | Refusal;

export function refuse(code: RefusalCode, subject: string | null = null, values: Values = {}): Refusal {
  return { refused: { code, subject, values } };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value && value.refused !== undefined;
}

export const unseen = (what: 'request' | 'assignment' | 'observer' | 'round' | 'seat' | 'plan', id: string): Refusal => refuse('NOT_FOUND', id, { what });

/** Rounds and the exchange itself belong to all the municipalities together: their coordinators act for the association. */
export function regionalRefusal(viewer: Viewer): Refusal | null {
  return viewer.reach === 'association' || viewer.reach === 'system' ? null : refuse('NOT_FOR_ONE_MUNICIPALITY');
}

/** Loads what a command made, afresh, or tells why it made nothing. */
export async function answer<T>(
  outcome: Outcome,
  loaded: { clear(key: string): unknown; load(key: string): Promise<T | undefined> },
): Promise<T | Refused> {
  if (outcome.refused) return refused(outcome.refused.code, outcome.refused.subject, outcome.refused.values);
  loaded.clear(outcome.id);
  const found = await loaded.load(outcome.id);
  if (found === undefined) throw new Error(`a command answered ${outcome.id}, which its own viewer cannot see`);
  return found;
}
