import { cacheExchange, createClient, fetchExchange, type Client } from 'urql';
import type { FrameCall, PortalCall } from './channel';

type Answer = Extract<PortalCall, { kind: 'answer' }>;

export interface ChannelClient {
  client: Client;
  /** Takes an answer in. */
  answered(answer: Answer): void;
}

/** The client of a framed view: what it asks goes through the channel, as the id of a trusted document. */
export function channelClient(say: (call: FrameCall) => void): ChannelClient {
  const waiting = new Map<number, (answer: Answer) => void>();
  let number = 0;

  const ask = async (_address: unknown, init?: RequestInit): Promise<Response> => {
    const { query, variables = {} } = JSON.parse(String(init?.body)) as { query: string; variables?: object };
    const document = await sha256(query);
    number += 1;
    const own = number;
    const answer = await new Promise<Answer>((resolve, reject) => {
      waiting.set(own, resolve);
      init?.signal?.addEventListener('abort', () => reject(new DOMException('No longer wanted.', 'AbortError')));
      say({ kind: 'ask', number: own, document, variables: JSON.stringify(variables) });
    }).finally(() => waiting.delete(own));
    if (answer.status === 0) throw new TypeError('The portal could not be reached.');
    return new Response(answer.body, { status: answer.status, headers: { 'content-type': 'application/json' } });
  };

  return {
    // The address is never asked: a frame reaches nothing by itself.
    client: createClient({ url: 'https://portal.invalid/graphql', preferGetMethod: false, exchanges: [cacheExchange, fetchExchange], fetch: ask as typeof fetch }),
    answered: (answer) => waiting.get(answer.number)?.(answer),
  };
}

/** Of a text, hex. */
async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
