import { CSRF } from '@samlar/view-contract/session';
import { createClient } from 'graphql-sse';
import type { SubscriptionForwarder } from 'urql';

/** Ends after which the same may be subscribed again at once: the server says so in the code of the last error. */
const AGAIN = new Set(['SUPERGRAPH_CHANGED', 'SERVER_STOPPING', 'RIGHTS_CHANGED', 'SLOW_CLIENT', 'SUBGRAPH_UNAVAILABLE']);
const LONGEST_REST = 30_000;
/** What a view is told when something may have been missed. */
const MISSED = { data: null };

/** The portal's subscriptions: server-sent events, one connection each. What is lost is connected again, later each time, and not all at once. */
export function liveEvents(url: string, csrf: string, onSignedOut: () => void): SubscriptionForwarder {
  const rest = (tries: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.min(1_000 * 2 ** tries, LONGEST_REST) * (0.5 + Math.random())));

  return ({ query = '', variables }) => ({
    subscribe(sink) {
      let left = false;
      let leave = (): void => undefined;
      /** What is refused would be again. */
      const refused = ({ status }: Response): void => {
        left = true;
        leave();
        if (status === 401) onSignedOut();
        sink.error(new Error(`The portal does not take the subscription (${status}).`));
      };
      const begin = (tries: number): void => {
        const client = createClient({
          url, credentials: 'same-origin', headers: { [CSRF]: csrf }, retryAttempts: Infinity, retry: rest,
          async fetchFn(address: string, asked: RequestInit) {
            const response = await fetch(address, asked);
            if (response.status >= 400 && response.status < 500 && response.status !== 429) refused(response);
            return response;
          },
          // Not before it is followed again: whoever asks anew earlier misses what happens in between.
          on: { connected: (again) => void ((again || tries > 0) && sink.next(MISSED)) },
        });
        let code: unknown = null;
        const stop = client.subscribe({ query, variables: variables as Record<string, unknown> }, {
          next(result) {
            code = result.data ? null : result.errors?.[0]?.extensions?.['code'];
            if (code === 'SESSION_ENDED') onSignedOut();
            else if (!AGAIN.has(String(code))) sink.next(result as never);
          },
          error: (error) => void (left || sink.error(error)),
          complete() {
            if (left || !AGAIN.has(String(code))) return left ? undefined : sink.complete();
            void rest(tries).then(() => {
              if (!left) begin(tries + 1);
            });
          },
        });
        leave = () => (stop(), client.dispose());
      };
      begin(0);
      return {
        unsubscribe() {
          left = true;
          leave();
        },
      };
    },
  });
}
