import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { CompositionRefused } from '@samlar/gateway/compose/composition-refused';
import { composeAll, CONTRACTS, type Contract } from '@samlar/gateway/compose/contracts';
import { audienceSchema } from '@samlar/gateway/registry/audience-schema';
import { brokenViews, type Active } from '@samlar/gateway/registry/broken-views';
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

/**
 * Throws unless every committed schema is what the code says, and names each that is not. With the address of a running Samlär, also unless every view
 * that people are shown there would still be answered as it was written for; names what breaks which view of which owner.
 */
export async function checkSchemas(running?: string): Promise<void> {
  const { subgraphs, supergraphs } = await emitAll();
  if (running !== undefined) await checkViews(running, supergraphs);
  const stale = [...subgraphs, ...supergraphs].filter(isStale);
  if (stale.length > 0) {
    throw expectedFailure(
      `Not what the code says:\n${stale.map(({ file }) => `  ${path.relative(repository, file)}`).join('\n')}\n` +
        'Run npx samlar schema print --write, and read the difference as the API change it is.',
    );
  }
  console.log(`${subgraphs.length} subgraph schemas and ${supergraphs.length} supergraphs are what the code says.`);
}

async function checkViews(running: string, supergraphs: readonly Emitted[]): Promise<void> {
  const address = `${running.replace(/\/$/, '')}/registry/active.json`;
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) }).catch((error: Error) => {
    throw expectedFailure(`${address} does not answer (${(error.cause as Error | undefined)?.message ?? error.message}). Is Samlär up there?`);
  });
  if (!response.ok) throw expectedFailure(`${address} answered ${response.status}. Is it a Samlär?`);
  const active = (await response.json()) as Active;
  const schema = audienceSchema((contract) => supergraphs[CONTRACTS.indexOf(contract)]!.text);
  const broken = brokenViews(active, { portal: schema('portal'), research: schema('research') });
  if (broken.length > 0) {
    throw expectedFailure(`Of the views shown at ${running}, this schema would break:\n${broken.map(({ view, reasons }) => `  ${view}\n${reasons.map((reason) => `    ${reason}`).join('\n')}`).join('\n')}`);
  }
  console.log(`${active.views.length} versions of views shown at ${running} are answered as before.`);
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
