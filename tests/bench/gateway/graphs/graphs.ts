import type { BenchGraph } from './bench-graph';
import { growth } from './growth';
import { overview } from './overview';
import { shop } from './shop';

/** The graphs to measure on. */
export function graphNamed(name: string): BenchGraph {
  const found = [shop, overview, growth].find((each) => each.name === name);
  if (!found) throw new Error(`There is no graph named ${name} to measure on.`);
  return found;
}
