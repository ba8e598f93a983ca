import type { Upstream, UpstreamAnswer } from '../upstream';

/** Sends a query that one client's request has sent already only once. `onValue`: the upstream gives values, there are no bytes to run on. */
export function rememberAnswers(send: Upstream['send'], onValue: () => void): Upstream['send'] {
  const known = new Map<string, Promise<UpstreamAnswer>>();
  return (request) => {
    if (request.kind !== 'query') return send(request);
    const key = `${request.subgraph}\n${request.body}`;
    const found = known.get(key);
    if (found) return found;
    const answer = send(request);
    known.set(key, answer);
    answer.then((each) => 'value' in each && onValue(), () => undefined);
    return answer;
  };
}
