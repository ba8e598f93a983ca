/** Why a subscription ends that was not over by itself. `code` is for programs: `SLOW_CLIENT`, `SUBGRAPH_UNAVAILABLE`, or one of the caller's own. */
export class SubscriptionEnded extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}
