import { openDatabase, asViewer } from '@samlar/subgraph/database';
import type { SubgraphEnv } from '@samlar/subgraph/env';
import { SYSTEM } from '@samlar/viewer/viewer';
import type { EntityManager } from 'typeorm';
import { detectConflicts } from './base-group/detect-conflicts';
import { moveUpEverywhere } from './enrolment/reserve-seats';
import { forgetOvernightNeeds } from './overnight-need/state-overnight-need';
import { subgraph } from './subgraph';

const EVERY_MILLISECONDS = 60_000;
const JOBS: Record<string, (manager: EntityManager) => Promise<number>> = {
  'move up waiting lists': moveUpEverywhere, 'detect dependency conflicts': detectConflicts,
  'forget what residentials needed': forgetOvernightNeeds,
};

/**
 * What time itself brings about: seats of reservations and quotas that run out, dependencies after a reorganisation. Each
 * minute, in a connection of its own; several processes may run them, since each job settles what is left to settle.
 */
export async function startJobs(env: SubgraphEnv): Promise<void> {
  const dataSource = await openDatabase(subgraph, env.databaseUrl, 1);
  const round = async (): Promise<void> => {
    for (const [name, job] of Object.entries(JOBS)) {
      await asViewer(dataSource, SYSTEM, job).catch((error: Error) => process.stderr.write(`activities: job "${name}" failed: ${error.message}\n`));
    }
    setTimeout(() => void round(), EVERY_MILLISECONDS).unref();
  };
  await round();
}
