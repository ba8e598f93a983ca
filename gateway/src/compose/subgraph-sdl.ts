import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type DocumentNode } from 'graphql';
import { CompositionRefused } from './composition-refused';

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

/** The subgraph's SDL, parsed. Throws CompositionRefused with its name and where it is wrong. */
export function parseSubgraph({ name, sdl }: SubgraphSdl): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    const { line, column } = (error as { locations?: { line: number; column: number }[] }).locations?.[0] ?? { line: 1, column: 1 };
    throw new CompositionRefused('The graph', [`[${name}] is not GraphQL, line ${line} column ${column}: ${(error as Error).message}`]);
  }
}
