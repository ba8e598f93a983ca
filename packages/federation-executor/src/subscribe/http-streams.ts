import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { Agent, fetch } from 'undici';
import WebSocket from 'ws';
import type { HeaderRules } from '../upstream/header-rules';
import { withHeaders } from '../upstream/header-rules';
import { SubgraphUnavailable, type SubgraphValue, type UpstreamRequest } from '../upstream';
import type { Listener, Streams } from './streams';

/** How a subgraph's subscriptions are reached: server-sent events by graphql-sse (distinct connections), or a web socket by graphql-transport-ws. */
export interface StreamAddress {
  protocol: 'sse' | 'ws';
  url: string;
}

export interface HttpStreamsOptions {
  subgraphs: ReadonlyMap<string, StreamAddress>;
  headers?: HeaderRules;
  /** Milliseconds until a subgraph has taken a subscription; 5000 by default. */
  timeout?: number;
  /** Bytes of one message over a web socket; 16 MB by default. */
  maxBytes?: number;
}

/** A connection for each subscription: its headers are its subscriber's. Nothing is tried again: whoever subscribed is told that it ended. */
export function httpStreams({ subgraphs, headers: rules, timeout = 5_000, maxBytes = 16 * 1024 * 1024 }: HttpStreamsOptions): Streams {
  const dispatcher = new Agent({ connectTimeout: timeout, headersTimeout: timeout, bodyTimeout: 0 });
  const withRules = rules ? withHeaders(rules) : null;
  const open = new Set<() => void>();

  const connect = (request: UpstreamRequest, { protocol, url }: StreamAddress, listener: Listener<SubgraphValue>, names: readonly string[]): (() => void) => {
    const headers = Object.fromEntries(names.flatMap((name, n) => (n % 2 === 0 ? [[name, names[n + 1]!]] : [])));
    const asked = JSON.parse(request.body) as { query: string; variables?: Record<string, unknown> };
    const sink = {
      next: (value: unknown) => listener.next(value as SubgraphValue),
      error: (error: unknown) => (isRefusal(error) ? (listener.next({ data: null, errors: error }), listener.ended()) : listener.failed(new SubgraphUnavailable(request.subgraph, error instanceof Error ? error.message : 'the connection was closed', 'dropped'))),
      complete: () => listener.ended(),
    };
    if (protocol === 'sse') {
      const client = createSseClient({ url, headers, retryAttempts: 0, fetchFn: ((address: string, init: object) => fetch(address, { ...init, dispatcher })) as unknown as typeof globalThis.fetch });
      const leave = client.subscribe(asked, sink);
      return () => (leave(), client.dispose());
    }
    class WithHeaders extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers, handshakeTimeout: timeout, maxPayload: maxBytes, followRedirects: false });
      }
    }
    const client = createWsClient({ url, webSocketImpl: WithHeaders, retryAttempts: 0, connectionAckWaitTimeout: timeout, keepAlive: 15_000 });
    const leave = client.subscribe(asked, sink);
    return () => (leave(), void client.dispose());
  };

  return {
    subscribe(request, listener) {
      const address = subgraphs.get(request.subgraph);
      let left = false;
      let disconnect = (): void => undefined;
      const leave = (): void => {
        left = true;
        open.delete(leave);
        disconnect();
      };
      open.add(leave);
      const heard: Listener<SubgraphValue> = {
        next: (value) => void (left || listener.next(value)),
        failed: (error) => void (left || (leave(), listener.failed(error))),
        ended: () => void (left || (leave(), listener.ended())),
      };
      const begin = async (): Promise<void> => {
        if (!address) throw new SubgraphUnavailable(request.subgraph, 'no address for subscriptions is known', 'refused');
        const names = withRules ? await headersBy(withRules, request) : [];
        if (!left) disconnect = connect(request, address, heard, names);
      };
      begin().catch((error: unknown) => heard.failed(error as Error));
      return leave;
    },
    async close() {
      open.forEach((leave) => leave());
      await dispatcher.close();
    },
  };
}

/** A subgraph's own errors, where it takes no such subscription. */
function isRefusal(error: unknown): error is object[] {
  return Array.isArray(error) && error.length > 0;
}

/** The headers that a policy would put on a request. */
async function headersBy(policy: ReturnType<typeof withHeaders>, request: UpstreamRequest): Promise<readonly string[]> {
  let made: readonly string[] = [];
  await policy(({ headers = [], tracing = [] }) => {
    made = [...headers, ...tracing];
    return Promise.resolve({ value: {} });
  })(request);
  return made;
}
