import type { UpstreamRequest } from '../upstream';
import type { Policy } from './reach';

/** Name and value, as in Node's `rawHeaders`: name, value, name, value … */
export type HeaderList = readonly string[];

export interface HeaderRules {
  /** The client's headers, by lower-case name, as they stand in what the caller of `execute` gave as context. */
  clientHeaders?: (context: unknown) => Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Names of the client's headers that go on to the subgraph. Whatever is not named here stays; cookies and what describes one connection stay always. */
  forward?: readonly string[];
  /** The same on every request. */
  fixed?: Readonly<Record<string, string>>;
  /** Made for each request, such as a signed viewer; undefined leaves the header out. */
  computed?: Readonly<Record<string, (request: UpstreamRequest) => string | undefined | Promise<string | undefined>>>;
  /** Made for each request too, but only to find it again in logs and traces (`x-request-id`, `traceparent`): the answer must not depend on them. */
  tracing?: Readonly<Record<string, (request: UpstreamRequest) => string | undefined>>;
}

const NEVER = new Set([
  'cookie', 'cookie2', 'set-cookie', 'host', 'connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer',
  'transfer-encoding', 'upgrade', 'expect', 'content-length', 'content-type', 'content-encoding', 'accept', 'accept-encoding',
]);
/** A value with anything else would end its line, and begin a header of the client's own. */
const PRINTABLE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Throws for a rule that would forward a cookie or what belongs to one connection only. */
export function withHeaders(rules: HeaderRules): Policy {
  const forward = (rules.forward ?? []).map(lower);
  const fixed = Object.entries(rules.fixed ?? {}).flatMap(([name, value]) => [lower(name), value]);
  const computed = Object.entries(rules.computed ?? {}).map(([name, make]) => [lower(name), make] as const);
  const tracing = Object.entries(rules.tracing ?? {}).map(([name, make]) => [lower(name), make] as const);
  const named = [...forward, ...Object.keys(rules.fixed ?? {}).map(lower), ...computed.map(([name]) => name), ...tracing.map(([name]) => name)];
  for (const [at, name] of named.entries()) {
    if (NEVER.has(name)) throw new Error(`The header "${name}" cannot be sent to a subgraph: it belongs to one connection, or to the client alone. Take it out of the header rules.`);
    if (named.indexOf(name) !== at) throw new Error(`Two header rules make "${name}". Keep one.`);
  }
  return (send) => async (request) => {
    const headers = [...fixed];
    const given = forward.length > 0 ? rules.clientHeaders?.(request.context) : undefined;
    for (const name of forward) put(headers, name, given?.[name]);
    for (const [name, make] of computed) {
      const value = make(request);
      put(headers, name, typeof value === 'object' ? await value : value);
    }
    const traces: string[] = [];
    for (const [name, make] of tracing) put(traces, name, make(request));
    return send({ ...request, headers, tracing: traces });
  };
}

const lower = (name: string): string => name.toLowerCase();

function put(headers: string[], name: string, value: string | readonly string[] | undefined): void {
  if (value === undefined) return;
  const text = typeof value === 'string' ? value : value.join(', ');
  if (PRINTABLE.test(text)) headers.push(name, text);
}
