import { readEnv } from '@samlar/subgraph/env';
import { run } from '@samlar/subgraph/run';
import { startJobs } from './jobs';
import { subgraph } from './subgraph';

run(subgraph).then(() => startJobs(readEnv())).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
