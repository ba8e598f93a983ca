import type { SubscriptionForwarder } from 'urql';

/** A forwarder that is fetched with the first subscription: most pages have none. */
export function whenAsked(fetchForwarder: () => Promise<SubscriptionForwarder>): SubscriptionForwarder {
  return (body, operation) => ({
    subscribe(sink) {
      let left = false;
      let leave = (): void => {
        left = true;
      };
      fetchForwarder().then((forward) => {
        if (!left) leave = forward(body, operation).subscribe(sink).unsubscribe;
      }).catch((error: unknown) => left || sink.error(error));
      return { unsubscribe: () => leave() };
    },
  });
}
