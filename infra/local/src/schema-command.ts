import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { CompositionRefused } from '@samlar/gateway/compose/composition-refused';
import { composeAll, CONTRACTS, type Contract } from '@samlar/gateway/compose/contracts';
import { supergraphFile } from '@samlar/gateway/compose/supergraph-files';
import { SUBGRAPHS } from '@samlar/subgraph/define-subgraph';
import { expectedFailure } from './expected-failure';
import { repository } from './paths';
import { register } from './supervise';

/** A committed file and what the code says it should be. */
interface Emitted {
  file: string;
  text: string;
}

/** Throws unless every committed schema is what the code says; names each that is not. */
export async function checkSchemas(): Promise<void> {
  const { subgraphs, supergraphs } = await emitAll();
  const stale = [...subgraphs, ...supergraphs].filter(isStale);
  if (stale.length > 0) {
    throw expectedFailure(
      `Not what the code says:\n${stale.map(({ file }) => `  ${path.relative(repository, file)}`).join('\n')}\n` +
        'Run npx samlar schema print --write, and read the difference as the API change it is.',
    );
  }
  console.log(`${subgraphs.length} subgraph schemas and ${supergraphs.length} supergraphs are what the code says.`);
}

/** Writes those that are not what the code says, and names them. */
export async function writeSchemas(): Promise<void> {
  const { subgraphs, supergraphs } = await emitAll();
  const stale = [...subgraphs, ...supergraphs].filter(isStale);
  for (const { file, text } of stale) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(path.relative(repository, file));
  }
  if (stale.length === 0) console.log('All are what the code says.');
}

/** Prints a subgraph's SDL or, by the name of a contract, its supergraph. */
export async function printSchema(name: string): Promise<void> {
  if ((SUBGRAPHS as readonly string[]).includes(name)) process.stdout.write(await emit(name));
  else if ((CONTRACTS as readonly string[]).includes(name)) {
    process.stdout.write(compose(await emitSubgraphs())[name as Contract]);
  } else throw expectedFailure(`There is no schema "${name}". Choose one of ${[...SUBGRAPHS, ...CONTRACTS].join(', ')}.`);
}

function isStale({ file, text }: Emitted): boolean {
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
}

async function emitAll(): Promise<{ subgraphs: Emitted[]; supergraphs: Emitted[] }> {
  const subgraphs = await emitSubgraphs();
  const composed = compose(subgraphs);
  return { subgraphs, supergraphs: CONTRACTS.map((contract) => ({ file: supergraphFile(repository, contract), text: composed[contract] })) };
}

function compose(subgraphs: { name: string; text: string }[]): Record<Contract, string> {
  try {
    return composeAll(subgraphs.map(({ name, text }) => ({ name, sdl: text })));
  } catch (error) {
    throw error instanceof CompositionRefused ? expectedFailure(error.message) : error;
  }
}

async function emitSubgraphs(): Promise<(Emitted & { name: string })[]> {
  const present = SUBGRAPHS.filter((name) => existsSync(path.join(repository, 'subgraphs', name, 'src/subgraph.ts'))).toSorted();
  return Promise.all(
    present.map(async (name) => ({ name, file: path.join(repository, 'subgraphs', name, 'schema.graphql'), text: await emit(name) })),
  );
}

async function emit(name: string): Promise<string> {
  const args = ['--require', register, path.join(__dirname, 'emit-schema.ts'), name];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: repository, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
