import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CLOSE_CODES, socketServer, type SocketServer } from '@samlar/federation-executor/subscribe/socket-server';
import type { Logger } from 'pino';
import { CSRF } from '@samlar/view-contract/session';
import { readCall, type Call } from '../door/call';
import { identify, type Caller } from '../door/identify';
import type { RateLimit } from '../limits/rate-limit';
import type { Portal } from '../portals';
import { same } from '../sign-in/secret';
import type { SessionStore } from '../sign-in/session-store';
import { Refusal } from '../steps/step';
import { lookUpTrustedDocument, type TrustedDocuments } from '../steps/trusted-document';
import { subscriptionIn } from './live-route';
import type { LiveStreams } from './live-streams';

export interface SocketParts {
  portals: readonly Portal[];
  trustProxy: boolean;
  log: Logger;
  sessions: SessionStore;
  documents: TrustedDocuments;
  live: LiveStreams;
  /** Of persons, together with what they ask otherwise. */
  rate: RateLimit;
  /** Of a document. */
  maxTokens: number;
}

export interface PortalSockets extends Pick<SocketServer, 'close'> {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

const CODES = { ...CLOSE_CODES, RIGHTS_CHANGED: 4462, SERVER_STOPPING: 1012 };

/** `/graphql` of a portal as a web socket (graphql-transport-ws), for subscriptions. From the portal's own pages only, with the session's csrf token in `connectionParams`. */
export function portalSockets({ portals, trustProxy, log, sessions, documents, live, rate, maxTokens }: SocketParts): PortalSockets {
  const callOf = (request: IncomingMessage): Call | null => readCall(request, new ServerResponse(request), portals, trustProxy, log);
  const callerOf = async (request: IncomingMessage): Promise<{ call: Call; caller: Caller } | null> => {
    const call = callOf(request);
    return call && { call, caller: await identify(call, sessions) };
  };
  const sockets = socketServer({
    closeCodes: CODES,
    async admit(request, params) {
      const who = await callerOf(request);
      return who !== null && who.caller.viewer !== null && same(String(params[CSRF] ?? ''), who.caller.csrf);
    },
    async ask(asked, request) {
      const who = await callerOf(request);
      if (!who?.caller.session || !who.caller.viewer) return { errors: [{ message: 'Sign in first, at /sign-in.', extensions: { code: 'UNAUTHENTICATED' } }] };
      const { call, caller: { session, viewer } } = who;
      const wait = await rate(viewer!.person!);
      if (wait > 0) return { errors: [{ message: `Too many requests of yours. Wait ${wait} s.`, extensions: { code: 'TOO_MANY_REQUESTS' } }] };
      const found = await lookUpTrustedDocument(asked as Record<string, unknown>, documents);
      if (found && 'refused' in found) return { errors: [{ message: found.message, extensions: { code: found.refused } }] };
      const operation = subscriptionIn(found ? { ...asked, query: found.text } : asked, maxTokens);
      if (!operation) return { errors: [{ message: 'Only subscriptions go over a web socket. Send the rest with POST.', extensions: { code: 'BAD_REQUEST' } }] };
      const opened = await live.open({ host: call.host, secret: session!.secret, portal: call.place as Portal, viewer: viewer! }, operation, call.log);
      return opened instanceof Refusal ? { errors: opened.errors } : { answers: opened };
    },
  });
  return {
    upgrade(request, socket, head) {
      const call = callOf(request);
      // A page of another origin has the cookie sent along; a program sends no origin, and no cookie it was not given.
      const own = call !== null && call.place !== null && call.place !== 'front' && call.url.pathname === '/graphql' && [undefined, call.url.origin].includes(request.headers.origin);
      if (own) return sockets.upgrade(request, socket, head);
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    },
    close: (code, reason) => sockets.close(code, reason),
  };
}
