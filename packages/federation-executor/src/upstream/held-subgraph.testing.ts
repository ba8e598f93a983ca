import { SubgraphUnavailable, type Fault, type UpstreamAnswer, type UpstreamRequest } from '../upstream';
import { pause } from './pause';
import type { Send } from './reach';

/** For tests of policies: a request, an answer, and a way to send whose answers come when the test says so. */
export const request = (changes: Partial<UpstreamRequest> = {}): UpstreamRequest => ({ subgraph: 'things', kind: 'query', body: '{}', context: null, signal: undefined, ...changes });
export const ANSWER: UpstreamAnswer = { bytes: Buffer.from('{"data":{}}') };
export const unavailable = (fault: Fault): SubgraphUnavailable => new SubgraphUnavailable('things', 'said by the test', fault);

export interface HeldCall {
  request: UpstreamRequest;
  answer(answer?: UpstreamAnswer): void;
  fail(fault?: Fault): void;
}

export function held(): { calls: HeldCall[]; send: Send } {
  const calls: HeldCall[] = [];
  const send: Send = (asked) => new Promise((resolve, reject) => {
    asked.signal?.addEventListener('abort', () => reject(unavailable('abandoned')));
    calls.push({ request: asked, answer: (answer = ANSWER) => resolve(answer), fail: (fault = 'refused') => reject(unavailable(fault)) });
  });
  return { calls, send };
}

export const settled = (): Promise<void> => pause(5);
