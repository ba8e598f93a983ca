import type { Fault } from '../upstream';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Why an answer is not one; `reason` holds no word of what was received. */
export interface Objection {
  fault: Fault;
  reason: string;
}

const MEDIA = /^application\/(?:graphql-response\+)?json[ \t]*(?:;[ \t]*charset[ \t]*=[ \t]*"?utf-?8"?[ \t]*)?$/i;

/** Statuses of things between, and of a subgraph that does not know us: whatever stands in their body is no answer. */
const UNWELL = new Set([401, 407, 408, 429, 502, 503, 504]);

/** Bytes the answer of a failed request may have: a list of errors. */
export const FAILED_BYTES = 256 * 1024;

/** What is known before the first byte of the body: null, or why it need not be read (GraphQL over HTTP, 6.4). */
export function objectToHead(status: number, headers: Headers, maxBytes: number): Objection | null {
  if (status >= 300 && status < 400) return { fault: 'not-graphql', reason: `status ${status}: redirects are not followed` };
  if (UNWELL.has(status)) return { fault: 'failing', reason: `status ${status}` };
  const type = headers['content-type'];
  if (typeof type !== 'string' || !MEDIA.test(type)) {
    return { fault: status >= 500 ? 'failing' : 'not-graphql', reason: `status ${status}, and the content type is not JSON in UTF-8` };
  }
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return { fault: 'not-graphql', reason: 'the answer is compressed, which was not asked for' };
  if (Number(headers['content-length']) > maxBytes) return tooLarge(maxBytes);
  return null;
}

export const tooLarge = (maxBytes: number): Objection => ({ fault: 'too-large', reason: `the answer is larger than ${maxBytes} bytes, or in too many pieces` });

/** Whether the body begins as an object, and, where the status tells of a failure, whether it says which in GraphQL's terms. */
export function objectToBody(status: number, body: Buffer): Objection | null {
  let at = 0;
  while (body[at] === 0x20 || body[at] === 0x0a || body[at] === 0x0d || body[at] === 0x09) at += 1;
  if (body[at] !== 0x7b) return { fault: 'not-graphql', reason: `status ${status}, and the answer is no JSON object` };
  if (status < 400 || hasErrors(body)) return null;
  return { fault: status >= 500 ? 'failing' : 'not-graphql', reason: `status ${status} without GraphQL errors` };
}

function hasErrors(body: Buffer): boolean {
  try {
    const { errors } = JSON.parse(body.toString('utf8')) as { errors?: unknown };
    return Array.isArray(errors) && errors.length > 0;
  } catch {
    return false;
  }
}
