import type { Dispatcher } from 'undici';
import { VIEWER_HEADER } from '@samlar/viewer/viewer-token';
import { withinTime } from '../graph/within-time';

/** An event as its source tells it; the relay reads nothing but the id, who subscribes the rest. */
export interface WaitingEvent {
  id: string;
  name: string;
  payload: Readonly<Record<string, unknown>>;
}

/** One subgraph's `/events`. Every call rejects unless the subgraph answers 200 in time. */
export interface EventsAddress {
  subgraph: string;
  waiting(relay: string): Promise<WaitingEvent[]>;
  tell(source: string, events: WaitingEvent[]): Promise<void>;
  delivered(relay: string, ids: string[]): Promise<void>;
}

interface Means {
  dispatcher: Dispatcher;
  /** Milliseconds for one answer. */
  patience: number;
  signal: AbortSignal;
  token: () => Promise<string>;
}

const BATCH = 100;
const MAX_ANSWER = 8 * 1024 * 1024;

export function eventsOf(subgraph: string, url: string, { dispatcher, patience, signal: stopped, token }: Means): EventsAddress {
  const { origin } = new URL(url);
  const ask = async (method: 'GET' | 'POST', path: string, message?: object): Promise<unknown> => withinTime(patience, async (signal) => {
    const { statusCode, body } = await dispatcher.request({
      origin, path, method, signal,
      headers: { 'content-type': 'application/json', [VIEWER_HEADER]: await token() },
      body: message && JSON.stringify(message),
    });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > MAX_ANSWER) throw new Error(`${subgraph} answers ${path} with more than ${MAX_ANSWER} bytes`);
      chunks.push(chunk as Buffer);
    }
    if (statusCode !== 200) throw new Error(`${subgraph} answers ${method} /events with ${statusCode}`);
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  }, stopped).catch((error: Error) => {
    throw error.message.startsWith(subgraph) ? error : new Error(`${subgraph}: ${error.message}`);
  });
  return {
    subgraph,
    async waiting(relay) {
      const { events } = (await ask('GET', `/events?relay=${relay}&limit=${BATCH}`)) as { events?: WaitingEvent[] };
      if (!Array.isArray(events)) throw new Error(`${subgraph} answers GET /events with no list`);
      return events;
    },
    async tell(source, events) {
      await ask('POST', '/events', { source, events });
    },
    async delivered(relay, ids) {
      await ask('POST', '/events/delivered', { relay, ids });
    },
  };
}
