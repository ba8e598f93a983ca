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
  /** Whether the caller takes an answer in parts, where the query defers something. */
  acceptsParts?: boolean;
  /** W3C trace context that the request came with, where that is believed. */
  traceHeaders?: TraceHeaders;
  trace?: RequestTrace;
  /** Every time a subgraph was asked, where somebody wants to know. */
  fetches?: { subgraph: string; milliseconds: number }[];
  /** Aborted when the caller hangs up. */
  signal: AbortSignal;
}
