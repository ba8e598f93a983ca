import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { composeAll, CONTRACTS, type Contract } from './contracts';
import { readSubgraphSdls } from './subgraph-sdl';

/** `gateway/supergraph/<contract>.graphql`, committed, under the repository root. */
export function supergraphFile(root: string, contract: Contract): string {
  return path.join(root, 'gateway', 'supergraph', `${contract}.graphql`);
}

/** The committed supergraph of a contract. Throws an error that says how to make it. */
export function readSupergraph(root: string, contract: Contract): string {
  const file = supergraphFile(root, contract);
  if (!existsSync(file)) throw new Error(`${file} is not there: compose it with npm run compose -w gateway.`);
  return readFileSync(file, 'utf8');
}

/** Composes from the committed subgraph schemas and writes both supergraphs; the files written. Throws CompositionRefused. */
export function writeSupergraphs(root: string): string[] {
  const composed = composeAll(readSubgraphSdls(root));
  return CONTRACTS.map((contract) => {
    const file = supergraphFile(root, contract);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, composed[contract]);
    return file;
  });
}

/** The contracts whose committed supergraph is not what the committed subgraph schemas compose to; none when all is well. */
export function drift(root: string): Contract[] {
  const composed = composeAll(readSubgraphSdls(root));
  return CONTRACTS.filter((contract) => {
    const file = supergraphFile(root, contract);
    return !existsSync(file) || readFileSync(file, 'utf8') !== composed[contract];
  });
}
