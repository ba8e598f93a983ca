import { readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { home, repository } from './paths';
import { startInstallation } from './test-installation';

interface Measurement {
  name: string;
  milliseconds: number;
  runs: number;
  limit: number;
}

const folder = path.join(repository, 'tests/bench');

/** `npm run bench`: measures a whole Samlär (SAMLAR_URL names a running one), prints and records it; fails above a limit. */
export async function run(): Promise<void> {
  const installation = process.env.SAMLAR_URL ? undefined : await startInstallation('bench');
  const measured: Measurement[] = [];
  try {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.bench.ts')).toSorted()) {
      const { measure } = require(path.join(folder, file)) as { measure(url: string): Promise<Measurement[]> };
      measured.push(...(await measure(installation?.url ?? process.env.SAMLAR_URL!)));
    }
  } finally {
    await installation?.stop();
  }
  const record = { at: new Date().toISOString(), node: process.version, processors: availableParallelism(), measured };
  const file = path.join(home, 'bench.json');
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  for (const { name, milliseconds, limit } of measured) {
    console.log(`  ${milliseconds <= limit ? 'ok    ' : 'SLOW  '}  ${name.padEnd(30)} ${String(milliseconds).padStart(6)} ms  (at most ${limit})`);
  }
  console.log(`Recorded in ${path.relative(repository, file)}`);
  process.exit(measured.every(({ milliseconds, limit }) => milliseconds <= limit) ? 0 : 1);
}
