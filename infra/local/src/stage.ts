import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from './paths';

export interface Outcome {
  name: string;
  milliseconds: number;
  passed: number;
  failed: number;
  skipped: number;
}

/** A program that only says yes or no: a failure counts as one failed check, a success as none passed. */
export async function check(name: string, script: string, args: string[]): Promise<Outcome> {
  const started = Date.now();
  const code = await node(script, args);
  return { name, milliseconds: Date.now() - started, passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** One project of jest.config.cjs, counted from jest's own report. A file that cannot run counts as a failure. */
export async function jestProject(project: string, args: string[] = []): Promise<Outcome> {
  const started = Date.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'samlar-test-'));
  const file = path.join(folder, 'report.json');
  try {
    const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
    const code = await node(jest, ['--ci', '--selectProjects', project, '--json', `--outputFile=${file}`, ...args], 'ignore');
    return { name: project, milliseconds: Date.now() - started, ...count(file, code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

function count(file: string, code: number): Pick<Outcome, 'passed' | 'failed' | 'skipped'> {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** With `output` 'ignore' standard output is dropped: jest writes its report there as well as to the file, and its news to stderr. */
function node(script: string, args: string[], output: 'inherit' | 'ignore' = 'inherit'): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], { cwd: repository, stdio: ['ignore', output, 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
