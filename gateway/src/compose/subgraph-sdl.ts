import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One subgraph's name and SDL, as composition takes them. */
export interface SubgraphSdl {
  name: string;
  sdl: string;
}

/** The committed `subgraphs/<name>/schema.graphql` under the repository root, by name; a subgraph without one is left out. */
export function readSubgraphSdls(root: string): SubgraphSdl[] {
  const folder = path.join(root, 'subgraphs');
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: path.join(folder, name, 'schema.graphql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, sdl: readFileSync(file, 'utf8') }));
}
