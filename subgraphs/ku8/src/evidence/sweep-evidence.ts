import { asViewer, openDatabase } from '@samlar/subgraph/database';
import type { SubgraphDefinition } from '@samlar/subgraph/define-subgraph';
import { SYSTEM } from '@samlar/viewer/viewer';
import { deleteExpiredEvidence } from './delete-expired-evidence';

const HOUR = 3_600_000;

/** Deletes due evidence now, on a connection of its own; answers how many pieces went. */
export async function sweepEvidence(subgraph: SubgraphDefinition, databaseUrl: string): Promise<number> {
  const dataSource = await openDatabase(subgraph, databaseUrl, 1);
  try {
    return await asViewer(dataSource, SYSTEM, deleteExpiredEvidence);
  } finally {
    await dataSource.destroy();
  }
}

/** Sweeps at once and every hour while the process lives. A sweep that fails is told of and made up for by the next. */
export function keepSweeping(subgraph: SubgraphDefinition, databaseUrl: string): void {
  const sweep = (): void => {
    sweepEvidence(subgraph, databaseUrl).catch((error: Error) => process.stderr.write(`evidence was not swept: ${error.message}\n`));
  };
  sweep();
  setInterval(sweep, HOUR).unref();
}
