import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, GraphQLSchema, parse, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { useServer as serveSockets } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { dataText } from '../answer-text';
import type { ExecutionAnswer } from '../executor';
import { BEAT_MILLIS, describeEnd } from './sse-text';
import type { Answers } from './subscribe-operation';
import { SubscriptionEnded } from './subscription-ended';

/** What a client asks for over its socket. */
export interface SocketRequest {
  query?: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: Record<string, unknown> | null;
}

export interface SocketServerOptions {
  ask(asked: SocketRequest, request: IncomingMessage, connectionParams: Readonly<Record<string, unknown>>): Promise<{ answers: Answers } | { errors: readonly GraphQLFormattedError[] }>;
  /** Whether a connection may begin; closed with 4403 where not. */
  admit?: (request: IncomingMessage, connectionParams: Readonly<Record<string, unknown>>) => Promise<boolean>;
  /** Ends that close the whole connection, by the code of `SubscriptionEnded`. Any other is an error of the one subscription. */
  closeCodes?: Readonly<Record<string, number>>;
  /** Bytes of one message from a client. */
  maxBytes?: number;
  /** Subscriptions of one connection. */
  mostSubscriptions?: number;
  beat?: number;
}

/** A slow client may come again at once: graphql-ws tries again after these. 4401 it takes for final. */
export const CLOSE_CODES: Readonly<Record<string, number>> = { SESSION_ENDED: 4401, SLOW_CLIENT: 4460, SUPERGRAPH_CHANGED: 4461 };

export interface SocketServer {
  /** Takes over a request for an upgrade to a web socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes every connection. */
  close(code: number, reason: string): Promise<void>;
}

/** Something for graphql-ws to look at: what it asks for is found out by `ask`. */
const SCHEMA = new GraphQLSchema({});
const DOCUMENT = parse('subscription{_}');

/** Subscriptions over web sockets: graphql-transport-ws. A client that does not answer a ping is left. */
export function socketServer({ ask, admit, closeCodes = CLOSE_CODES, maxBytes = 1_000_000, mostSubscriptions = 50, beat = BEAT_MILLIS }: SocketServerOptions): SocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxBytes, perMessageDeflate: false });
  const server = serveSockets({
    onConnect: ({ extra, connectionParams = {} }) => admit?.(extra.request, connectionParams) ?? true,
    async onSubscribe({ extra, subscriptions, connectionParams = {} }, id, payload) {
      if (Object.keys(subscriptions).length > mostSubscriptions) return [new GraphQLError(`At most ${mostSubscriptions} subscriptions go over one connection.`, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } })];
      const given = await ask(payload as SocketRequest, extra.request, connectionParams);
      if ('errors' in given) return given.errors.map(({ message, extensions, path }) => new GraphQLError(message, { path, extensions }));
      // The client may have left while this was found out.
      if (!(id in subscriptions) || extra.socket.readyState !== extra.socket.OPEN) {
        await given.answers.return!();
        return [];
      }
      return { schema: SCHEMA, document: DOCUMENT, contextValue: closing(given.answers, closeCodes, (code, reason) => extra.socket.close(code, reason)) };
    },
    subscribe: ({ contextValue }) => contextValue as AsyncIterableIterator<ExecutionResult>,
    onNext: (_context, _id, _payload, _args, answer) => finished(answer as unknown as ExecutionAnswer),
  }, sockets, beat);
  return {
    upgrade: (request, socket, head) => sockets.handleUpgrade(request, socket, head, (each) => void sockets.emit('connection', each, request)),
    async close(code, reason) {
      for (const each of sockets.clients) each.close(code, reason);
      await server.dispose();
    },
  };
}

function closing(answers: Answers, codes: Readonly<Record<string, number>>, close: (code: number, reason: string) => void): Answers {
  return {
    async next() {
      try {
        return await answers.next();
      } catch (error) {
        const code = error instanceof SubscriptionEnded ? codes[error.code] : undefined;
        const { message, extensions } = describeEnd(error as Error);
        if (code === undefined) throw new GraphQLError(message, { extensions });
        close(code, (error as SubscriptionEnded).code);
        return { done: true, value: undefined };
      }
    },
    return: () => answers.return!(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function finished({ data, errors, extensions }: ExecutionAnswer): ExecutionResult {
  return { ...(errors.length > 0 && { errors: errors as never }), ...(data && { data: JSON.parse(dataText(data)) as Record<string, unknown> }), ...(extensions && { extensions: extensions as Record<string, unknown> }) };
}
