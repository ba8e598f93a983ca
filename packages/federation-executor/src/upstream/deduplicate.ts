import { SubgraphUnavailable, type UpstreamAnswer, type UpstreamRequest } from '../upstream';
import type { Policy } from './reach';

interface Shared {
  answer: Promise<UpstreamAnswer>;
  waiting: number;
  leave: AbortController;
}

/**
 * Queries of one subgraph that are alike and under way at the same time are sent once. Alike: the whole body and every forwarded
 * header but those of tracing. One who stops waiting leaves the others their answer; when all have left, the query is ended.
 * Nobody joins a query that was sent before a mutation ended: it might tell of the time before.
 */
export const deduplicate: Policy = (send) => {
  const shared = new Map<string, Shared>();
  return (request) => {
    if (request.kind !== 'query') return send(request).finally(() => shared.clear());
    const key = request.headers ? `${request.headers.join('\n')}\n\n${request.body}` : request.body;
    let found = shared.get(key);
    if (!found) {
      const leave = new AbortController();
      const begun: Shared = { answer: send({ ...request, signal: leave.signal }), waiting: 0, leave };
      const forget = (): void => {
        if (shared.get(key) === begun) shared.delete(key);
      };
      begun.answer.then(forget, forget);
      shared.set(key, begun);
      found = begun;
    }
    return join(found, request, () => {
      if (shared.get(key) === found) shared.delete(key);
    });
  };
};

function join(shared: Shared, { signal, subgraph }: UpstreamRequest, forget: () => void): Promise<UpstreamAnswer> {
  shared.waiting += 1;
  if (!signal) return shared.answer;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(new SubgraphUnavailable(subgraph, 'nobody waits for it any more', 'abandoned'));
      shared.waiting -= 1;
      if (shared.waiting > 0) return;
      forget();
      shared.leave.abort();
    };
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave, { once: true });
    const stay = (): void => signal.removeEventListener('abort', leave);
    shared.answer.then((answer) => (stay(), resolve(answer)), (error: unknown) => (stay(), reject(error as Error)));
  });
}
