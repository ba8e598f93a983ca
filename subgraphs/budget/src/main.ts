import { run } from '@samlar/subgraph/run';
import { subgraph } from './subgraph';

run(subgraph).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
