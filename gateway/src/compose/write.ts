import path from 'node:path';
import { writeSupergraphs } from './supergraph-files';

/** `npm run compose -w gateway`: both supergraphs from the committed subgraph schemas. */
try {
  for (const file of writeSupergraphs(path.resolve(__dirname, '../../..'))) process.stdout.write(`${file}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
