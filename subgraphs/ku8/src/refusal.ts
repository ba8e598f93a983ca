import { refusing, type Outcome as OutcomeOf, type Refusal as RefusalOf } from '@samlar/subgraph/refusal';
import type { Viewer } from '@samlar/viewer/viewer';
import { refused, type RefusalCode } from './refusal.messages';

export { isRefusal } from '@samlar/subgraph/refusal';
export type Refusal = RefusalOf<RefusalCode>;
export type Outcome = OutcomeOf<RefusalCode>;
export const { refuse, said, answer } = refusing(refused);

export const unseen = (what: 'request' | 'assignment' | 'observer' | 'round' | 'seat' | 'plan', id: string): Refusal => refuse('NOT_FOUND', id, { what });

/** Rounds and the exchange itself belong to all the municipalities together: their coordinators act for the association. */
export function regionalRefusal(viewer: Viewer): Refusal | null {
  return viewer.reach === 'association' || viewer.reach === 'system' ? null : refuse('NOT_FOR_ONE_MUNICIPALITY');
}
