import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { SUBGRAPHS, type SubgraphName } from '@samlar/subgraph/define-subgraph';
import { expectedFailure } from './expected-failure';
import { home, repository } from './paths';
import { takeLock } from './process-lock';

/** Makes this process the one that runs the installation of `<home>`; the answer gives it up again. */
export function occupy(port: number): () => void {
  mkdirSync(home, { recursive: true });
  const taken = takeLock(path.join(home, 'running.json'), { port });
  if (typeof taken === 'function') return taken;
  throw expectedFailure(
    `Samlär already runs from this folder (process ${taken.pid}): http://localhost:${taken.port}/\n` +
      `Stop that one first (Ctrl-C where it runs, or kill ${taken.pid}).`,
  );
}

/** The subgraphs that are there to run. */
export function presentSubgraphs(say: (line: string) => void): SubgraphName[] {
  return SUBGRAPHS.filter((name) => {
    const present = ['main.ts', 'subgraph.ts'].every((file) => existsSync(path.join(repository, 'subgraphs', name, 'src', file)));
    if (!present) say(`  ${name}: subgraphs/${name}/src is not complete; left out`);
    return present;
  });
}
