import { readEnv } from '@samlar/subgraph/env';
import { run } from '@samlar/subgraph/run';
import { keepSweeping } from './evidence/sweep-evidence';
import { subgraph } from './subgraph';

run(subgraph).then(
  () => keepSweeping(subgraph, readEnv().databaseUrl),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
