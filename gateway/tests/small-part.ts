import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VIEWER_HEADER, viewerVerifier } from '@samlar/viewer/viewer-token';
import { keys } from './small-graph';

export interface SmallEvent {
  id: string;
  name: string;
}

/** A part with an outbox and ears, in memory, that speaks `/events` as the subgraphs do. */
export interface SmallPart {
  url: string;
  outbox: (SmallEvent & { delivered: boolean })[];
  /** Batches told, in order. */
  told: { source: string; ids: string[] }[];
  /** How it hears from now on. */
  mode: 'well' | 'failing' | 'hanging';
  /** Batches that came while it hung. */
  hung: number;
  emit(count: number): void;
  /** Ids of each source's events in the order in which they were first heard. */
  heard(source: string): string[];
  stop(): Promise<void>;
  restart(): Promise<void>;
}

export async function startPart(): Promise<SmallPart> {
  const verify = viewerVerifier(keys.publicKey);
  let inHand: string | null = null;
  const answers: Record<string, (body: any, query: URLSearchParams) => object> = {
    'GET /events': (_, query) => {
      const waiting = part.outbox.filter(({ delivered }) => !delivered).slice(0, 3);
      if (waiting.length === 0 || (inHand !== null && inHand !== query.get('relay'))) return { events: [] };
      inHand = query.get('relay');
      return { events: waiting.map(({ id, name }) => ({ id, name })) };
    },
    'POST /events/delivered': ({ relay, ids }) => {
      for (const event of part.outbox) event.delivered ||= ids.includes(event.id);
      if (inHand === relay) inHand = null;
      return {};
    },
    'POST /events': ({ source, events }) => {
      part.told.push({ source, ids: events.map(({ id }: SmallEvent) => id) });
      return {};
    },
  };
  const open = async (port: number): Promise<Server> => {
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const viewer = await verify(request.headers[VIEWER_HEADER] as string | undefined);
      if (viewer?.audience !== 'system') return void response.writeHead(401).end('{}');
      const { pathname, searchParams } = new URL(request.url!, 'http://part');
      const route = `${request.method} ${pathname}`;
      if (route === 'POST /events' && part.mode === 'hanging') return void part.hung++;
      if (route === 'POST /events' && part.mode === 'failing') return void response.writeHead(500).end('{}');
      let text = '';
      for await (const chunk of request) text += chunk;
      response.end(JSON.stringify(answers[route]!(text && JSON.parse(text), searchParams)));
    };
    // Whoever asks may hang up halfway.
    const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    return server;
  };
  let server = await open(0);
  const { port } = server.address() as AddressInfo;
  const part: SmallPart = {
    url: `http://127.0.0.1:${port}/graphql`, outbox: [], told: [], mode: 'well', hung: 0,
    emit(count) {
      for (let n = 0; n < count; n++) part.outbox.push({ id: String(part.outbox.length + 1), name: 'Told', delivered: false });
    },
    heard: (source) => [...new Set(part.told.filter((each) => each.source === source).flatMap(({ ids }) => ids))],
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
    restart: async () => { server = await open(port); },
  };
  return part;
}
