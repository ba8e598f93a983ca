import type { Upload } from '@samlar/multipart-request/upload';
import { withUploads } from '../upload/upload-reach';
import type { Upstream, UpstreamRequest } from '../upstream';
import { circuit, type CircuitOptions } from './circuit';
import { deduplicate } from './deduplicate';
import { withHeaders, type HeaderRules } from './header-rules';
import { hedgeReads, type HedgeOptions } from './hedge';
import { httpReach, type HttpOptions } from './http-reach';
import { inProcessReach, type InProcessOptions, type Serve } from './in-process-reach';
import { limitConcurrency, type ConcurrencyOptions } from './limit-concurrency';
import { behind, upstreamTo, type Reach } from './reach';
import { retryReads, type RetryOptions } from './retry';
import { threadReach, type ThreadOptions } from './thread/thread-reach';

/** Every policy may be given other numbers, or `false`. */
export interface PolicyOptions {
  headers?: HeaderRules;
  /** On unless false. */
  deduplicate?: boolean;
  retry?: Partial<RetryOptions> | false;
  circuit?: Partial<CircuitOptions> | false;
  concurrency?: Partial<ConcurrencyOptions> | false;
  /** Off unless given. */
  hedge?: Partial<HedgeOptions> | false;
  /** The files that came with the client's request, where clients send some. */
  uploads?: (request: UpstreamRequest) => readonly Upload[];
}

export interface HttpUpstreamOptions extends PolicyOptions, Omit<HttpOptions, 'url'> {
  /** Address of each subgraph, or what is different for it; one that is missing counts as away. */
  subgraphs: ReadonlyMap<string, string | OneSubgraph>;
}

/** `thread`: it runs in one of this process, and is sent everything by it but files; those go to its address, where it has one. */
export type OneSubgraph = PolicyOptions & (HttpOptions & { thread?: undefined } | Partial<HttpOptions> & Pick<ThreadOptions, 'thread'>);

/** All subgraphs over HTTP or by threads, each with a pool, a circuit and a limit of its own. */
export function httpUpstream({ subgraphs, ...general }: HttpUpstreamOptions): Upstream {
  return upstreamTo(new Map([...subgraphs].map(([name, given]) => [name, one(name, { ...general, ...(typeof given === 'string' ? { url: given } : given) })])));
}

/** One subgraph behind the policies, in the order in which they make sense: what is shared is sent once, each attempt counts for the circuit. */
function one(subgraph: string, options: OneSubgraph): Reach {
  const { url, uploads } = options;
  const plain = options.thread ? threadReach(subgraph, options) : httpReach(subgraph, options);
  return behind(uploads && url !== undefined ? withUploads(subgraph, plain, { ...options, url, uploads }) : plain,
    options.headers ? withHeaders(options.headers) : null,
    options.deduplicate === false ? null : deduplicate,
    options.retry === false ? null : retryReads(options.retry),
    options.hedge ? hedgeReads(options.hedge) : null,
    options.circuit === false ? null : circuit(options.circuit),
    options.concurrency === false ? null : limitConcurrency(options.concurrency));
}

export interface InProcessUpstreamOptions extends Partial<InProcessOptions> {
  headers?: HeaderRules;
  concurrency?: Partial<ConcurrencyOptions> | false;
}

/** All subgraphs in this process. Nothing is shared between requests: the executor may write into a value, not into bytes. */
export function inProcessUpstream(servers: ReadonlyMap<string, Serve>, options: InProcessUpstreamOptions = {}): Upstream {
  return upstreamTo(new Map([...servers].map(([name, serve]) => [name, inProcess(name, serve, options)])));
}

/** One subgraph in this process, behind header rules and the limit on concurrent requests. */
export function inProcess(subgraph: string, serve: Serve, options: InProcessUpstreamOptions = {}): Reach {
  return behind(inProcessReach(subgraph, serve, options),
    options.headers ? withHeaders(options.headers) : null,
    options.concurrency === false ? null : limitConcurrency(options.concurrency));
}
