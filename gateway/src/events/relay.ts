import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Dispatcher } from 'undici';
import { SYSTEM, type Viewer } from '@samlar/viewer/viewer';
import { eventsOf, type EventsAddress, type WaitingEvent } from './subgraph-events';

export interface RelayParts {
  /** Address of each subgraph by name; each is heard, and each hears all others. */
  subgraphUrls: ReadonlyMap<string, string>;
  sign: (viewer: Viewer) => Promise<string>;
  dispatcher: Dispatcher;
  log: Logger;
  /** Tells whoever subscribes. Nobody waits for it, and what it fails to tell is not told again. */
  publish?: (events: WaitingEvent[]) => Promise<void>;
  /** Milliseconds between two looks at an outbox with nothing in it; the longest wait for a part that is away; for one answer. */
  pause?: number;
  longest?: number;
  patience?: number;
}

export interface Relay {
  /** Breaks off what is under way (nothing is lost: who has consumed an event does not again) and waits for it to end. */
  stop(): Promise<void>;
}

type Round = 'DELIVERED' | 'NOTHING' | 'AWAY';

/**
 * Carries events between subgraphs. From each source in turn: the first batch that waits, to every other subgraph; when
 * all have answered, and only then, it is marked as delivered and the next is asked for. So one that is away stops its
 * source's later events for everybody, and the same batch is told again until it is back: order holds, and consumers see to "once".
 */
export function startRelay({ subgraphUrls, sign, dispatcher, log, publish, pause = 1_000, longest = 10_000, patience = 60_000 }: RelayParts): Relay {
  const name = randomUUID();
  const stopped = new AbortController();
  setMaxListeners(0, stopped.signal); // every request under way listens: sources times parts, and no leak
  const parts = [...subgraphUrls].map(([subgraph, url]) => eventsOf(subgraph, url, { dispatcher, patience, signal: stopped.signal, token: () => sign(SYSTEM) }));

  /** The last event of each source that subscribers have been told of: a batch that waits for a part that is away comes again. */
  const published = new Map<string, bigint>();
  const tellSubscribers = ({ subgraph }: EventsAddress, events: WaitingEvent[]): void => {
    const last = published.get(subgraph) ?? 0n;
    const fresh = events.filter(({ id }) => BigInt(id) > last);
    if (fresh.length === 0 || !publish) return;
    published.set(subgraph, BigInt(fresh.at(-1)!.id));
    publish(fresh).catch((error: Error) => log.warn({ source: subgraph, reason: error.message }, 'subscribers are not told'));
  };

  const deliver = async (source: EventsAddress, known: Round): Promise<Round> => {
    try {
      const events = await source.waiting(name);
      if (events.length === 0) return 'NOTHING';
      tellSubscribers(source, events);
      const told = await Promise.allSettled(parts.filter((part) => part !== source).map((part) => part.tell(source.subgraph, events)));
      const failed = told.find((each) => each.status === 'rejected');
      if (failed) throw failed.reason;
      await source.delivered(name, events.map(({ id }) => id));
      if (known === 'AWAY') log.info({ source: source.subgraph }, 'events are delivered again');
      return 'DELIVERED';
    } catch (error) {
      if (!stopped.signal.aborted && known !== 'AWAY') log.warn({ source: source.subgraph, reason: (error as Error).message }, 'events wait');
      return 'AWAY';
    }
  };

  const follow = async (source: EventsAddress): Promise<void> => {
    let round: Round = 'NOTHING';
    let rest = pause;
    while (!stopped.signal.aborted) {
      round = await deliver(source, round);
      if (round === 'DELIVERED') rest = pause;
      else await wait(rest, undefined, { signal: stopped.signal }).catch(() => undefined);
      rest = round === 'AWAY' ? Math.min(rest * 2, longest) : pause;
    }
  };

  const ended = Promise.all(parts.map(follow));
  return {
    async stop() {
      stopped.abort(new Error('the relay stops'));
      await ended;
    },
  };
}
