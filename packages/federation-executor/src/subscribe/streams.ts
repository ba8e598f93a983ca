import type { SubgraphValue, UpstreamRequest } from '../upstream';

/** Who listens to a stream. Nothing is called after `failed` or `ended`, or after the stream was left. */
export interface Listener<T> {
  next(event: T): void;
  failed(error: Error): void;
  ended(): void;
}

/** Leaves a stream. */
export type Leave = () => void;

/** Subscriptions of subgraphs. Fails with `SubgraphUnavailable`. */
export interface Streams {
  subscribe(request: UpstreamRequest, listener: Listener<SubgraphValue>): Leave;
  close(): Promise<void>;
}

/** Something that happened, as a subgraph's outbox tells it: `payload` is flat, its values texts, numbers or null. */
export interface HappenedEvent {
  name: string;
  payload: Readonly<Record<string, unknown>>;
}

/** Tells of every event, as long as it is listened to. */
export interface EventFeed {
  listen(listener: (event: HappenedEvent) => void): Leave;
}
