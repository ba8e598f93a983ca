import path from 'node:path';
import type { SubgraphDefinition } from '@samlar/subgraph/define-subgraph';
import { printSubgraphSchema } from '@samlar/subgraph/schema';
import { repository } from './paths';

/** Prints one subgraph's SDL. A process each, because the decorators of all loaded subgraphs share one registry. */
if (require.main === module) {
  const { subgraph } = require(path.join(repository, 'subgraphs', process.argv[2]!, 'src/subgraph.ts')) as { subgraph: SubgraphDefinition };
  process.stdout.write(printSubgraphSchema(subgraph));
}
