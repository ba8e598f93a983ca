import fc from 'fast-check';
import { print, validate, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { questions } from '../differential/operation.arbitrary';
import { operationCompiler } from '../src/compile/compile-operation';
import { planBuilder } from '../src/plan/build-plan';
import { apiSchemaOf, loadSupergraph } from '../src/plan/load-supergraph';
import { normalise } from '../src/plan/normalise';
import type { NormalisedOperation } from '../src/plan/planned-operation';
import { workerPlanner } from '../src/plan/worker-planner';

/**
 * What planning costs over a supergraph: `node --require @samlar/typescript-runtime/register measure/planning.ts supergraph.graphql`. CPU time,
 * for other processes do not count in it; but the loop's lateness is wall time, and means something on a quiet machine only.
 */
const OPERATIONS = 200;
const NONE: ReadonlySet<string> = new Set();
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const cpuMillis = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const spread = (values: number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.5, 0.95, 1].map((share) => `${share === 1 ? 'most' : `${share * 100} %`} ${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2)}`).join(', ');
};

function asked(schema: GraphQLSchema): { normal(): NormalisedOperation }[] {
  return fc.sample(questions(schema), { numRuns: OPERATIONS * 3, seed: 20130603 })
    .flatMap((question) => (question && !/__schema|__type\(/.test(print(question.document)) ? [{ normal: () => normalise(question.document, question.operationName, schema) }] : []))
    .slice(0, OPERATIONS);
}

async function lateness(supergraph: string, operations: ReturnType<typeof asked>): Promise<void> {
  const planner = workerPlanner({ supergraph });
  await Promise.allSettled([planner.plan(operations[0]!.normal(), NONE)]);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = performance.eventLoopUtilization();
  const outcomes = await Promise.allSettled(operations.map(async ({ normal }, n) => {
    await pause(n * 2);
    return planner.plan(normal(), NONE);
  }));
  delay.disable();
  say(`event loop while ${operations.length} new operations came, one each 2 ms: late ${(delay.max / 1e6).toFixed(1)} ms at most, ${(delay.percentile(99) / 1e6).toFixed(1)} ms at 99 %; busy ${performance.eventLoopUtilization(before).active.toFixed(0)} ms in all; ${outcomes.filter(({ status }) => status === 'rejected').length} not planned`);
  await planner.close();
}

/** What the main thread does for each new operation, one stage in one turn of the event loop: the longest is how long all others wait. */
async function stages(supergraph: string, schema: GraphQLSchema): Promise<void> {
  const planner = workerPlanner({ supergraph });
  const whole = loadSupergraph(supergraph).schema.toGraphQLJSSchema();
  const times = new Map<string, number[]>();
  const timed = <Value>(stage: string, work: () => Value): Value => {
    const started = cpuMillis();
    const value = work();
    times.set(stage, [...(times.get(stage) ?? []), cpuMillis() - started]);
    return value;
  };
  for (const question of fc.sample(questions(schema), { numRuns: OPERATIONS, seed: 20130604 })) {
    if (!question) continue;
    timed('validate', () => validate(schema, question.document));
    const normalised = timed('normalise', () => normalise(question.document, question.operationName, schema));
    const planned = await planner.plan(normalised, NONE).catch(() => null);
    if (!planned) continue;
    const compiler = timed('read the plan', () => operationCompiler(planned, schema, whole));
    const compiled = timed('compile', () => compiler.compile(Object.fromEntries(compiler.conditions.map((name) => [name, true]))));
    timed('compile for bytes', () => compiled.bytes());
  }
  for (const [stage, spent] of times) say(`${stage}, milliseconds of CPU: ${spread(spent)}`);
  await planner.close();
}

async function main(): Promise<void> {
  const supergraph = readFileSync(process.argv[2]!, 'utf8');
  const loading = cpuMillis();
  const schema = apiSchemaOf(supergraph);
  const loaded = cpuMillis();
  const build = planBuilder(supergraph);
  say(`API schema ${(loaded - loading).toFixed(0)} ms, planner ${(cpuMillis() - loaded).toFixed(0)} ms`);
  const operations = asked(schema);
  const times = operations.map(({ normal }) => Math.min(...Array.from({ length: 20 }, () => {
    const started = performance.now();
    normal();
    return (performance.now() - started) * 1000;
  })));
  say(`normalise, microseconds: ${spread(times)}`);
  const sizes: number[] = [];
  const plans = operations.flatMap(({ normal }) => {
    const operation = normal();
    const started = cpuMillis();
    try {
      sizes.push(JSON.stringify(build(operation, NONE)).length);
    } catch {
      return [];
    }
    return [cpuMillis() - started];
  });
  say(`plan, milliseconds of CPU: ${spread(plans)}; bytes: ${spread(sizes)}`);
  await stages(supergraph, schema);
  for (let round = 0; round < 3; round += 1) await lateness(supergraph, operations);
}

void main();
