import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runTurbo } from './build-portals';
import { repository } from './paths';
import { check, jestProject, type Outcome } from './stage';

/** Projects that need the built portals in front of a browser; they come after the build. */
const inBrowser = ['journeys', 'faults'];

/** `npm test`: every stage, in order of what it costs; all are run, so that one red stage does not hide another. */
export async function run(): Promise<void> {
  const projects = jestProjects();
  const outcomes: Outcome[] = [];
  const stage = async (title: string, work: () => Promise<Outcome>) => {
    process.stdout.write(`\n── ${title}\n`);
    const outcome = await work();
    outcomes.push({ ...outcome, name: title });
    return outcome.failed === 0;
  };
  await stage('types', () => check('types', bin('typescript', 'tsc'), ['-p', 'tsconfig.json']));
  await stage('lint', () => check('lint', bin('oxlint', 'oxlint'), ['--type-aware', '--deny-warnings']));
  await stage('composition', () => check('composition', path.join(repository, 'infra/local/bin/samlar.cjs'), ['schema', 'check']));
  for (const project of projects.filter((each) => !inBrowser.includes(each))) await stage(project, () => jestProject(project));
  const built = await stage('build', build);
  for (const project of projects.filter((each) => inBrowser.includes(each))) {
    if (built) await stage(project, () => jestProject(project, ['--runInBand']));
  }
  process.exit(report(outcomes) ? 0 : 1);
}

async function build(): Promise<Outcome> {
  const started = Date.now();
  const failed = await runTurbo('build').then(
    () => 0,
    (error: Error) => {
      console.error(error.message);
      return 1;
    },
  );
  return { name: 'build', milliseconds: Date.now() - started, passed: 0, failed, skipped: 0 };
}

/** True when all is well. The last line is for machines: what jest counted, and one failure for each other stage that failed. */
function report(outcomes: Outcome[]): boolean {
  const total = (key: 'passed' | 'failed' | 'skipped') => outcomes.reduce((sum, each) => sum + each[key], 0);
  const lines = outcomes.map(({ name, milliseconds, passed, failed, skipped }) => {
    const tests = passed + failed + skipped > 0 ? `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}` : '';
    return `  ${failed ? 'FAILED' : 'ok    '}  ${name.padEnd(14)} ${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${tests}`;
  });
  const failing = outcomes.filter(({ failed }) => failed > 0).map(({ name }) => name);
  console.log(`\n${lines.join('\n')}\n${failing.length > 0 ? `\nFailing: ${failing.join(', ')}\n` : ''}`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return failing.length === 0;
}

function jestProjects(): string[] {
  const config = require(path.join(repository, 'jest.config.cjs')) as { projects: { displayName: string }[] };
  return config.projects.map(({ displayName }) => displayName);
}

function bin(name: string, program: string): string {
  const folder = path.join(repository, 'node_modules', name);
  const found = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  return path.join(folder, found.bin[program]!);
}
