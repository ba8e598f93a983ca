import type { Answered, Caching } from '@samlar/federation-executor/cache/asked';
import type { Upload } from '@samlar/multipart-request/upload';
import type { Logger } from 'pino';
import type { Viewer } from '@samlar/viewer/viewer';
import type { Contract } from '../compose/contracts';
import type { RequestTrace, TraceHeaders } from '../telemetry/traces';

/** What every step and every subgraph request of one GraphQL request knows. */
export interface GraphContext {
  contract: Contract;
  viewer: Viewer;
  /** The signed viewer, for subgraphs. */
  viewerToken: string;
  requestId: string;
  log: Logger;
  /** Whose minute's budget it is asked on; undefined: nobody's. */
  caller?: string;
  /** Whether the answer says what it cost. */
  tellCost?: boolean;
  /** Whether the caller takes an answer in parts, where the query defers something. */
  acceptsParts?: boolean;
  /** W3C trace context that the request came with, where that is believed. */
  traceHeaders?: TraceHeaders;
  trace?: RequestTrace;
  /** Files that came with the request. */
  uploads?: readonly Upload[];
  /** How fresh the answer is, where its caller is told. */
  answered?: Answered;
  /** Set where answers may be kept. */
  caching?: Caching;
  /** Every time a subgraph was asked, where somebody wants to know. */
  fetches?: { subgraph: string; milliseconds: number }[];
  /** Told of every request to a subgraph, values and all, when it has ended; times in milliseconds of `performance.now()`. For whoever asks alone. */
  watch?: (request: { subgraph: string; body: string; began: number; milliseconds: number; fault: string | null }) => void;
  /** Aborted when the caller hangs up. */
  signal: AbortSignal;
}
