import type { Logger } from 'pino';
import type { Viewer } from '@samlar/viewer/viewer';
import type { Contract } from '../compose/contracts';

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
  /** Aborted when the caller hangs up. */
  signal: AbortSignal;
}
