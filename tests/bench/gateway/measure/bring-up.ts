import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FLOOR, type Contender } from '../contenders/contenders';
import type { FloorScript } from '../contenders/floor';
import { startContender, startSubgraphs, type RunningContender, type RunningSubgraphs, type StartOptions } from '../contenders/running';
import type { BenchGraph, BenchQuery } from '../graphs/bench-graph';
import { answerTo, compareAnswers, type Agreement } from './answers';

export interface Running {
  contenders: RunningContender[];
  agreements: Map<string, Record<string, Agreement>>;
  /** Requests to subgraphs for one request, by query and contender, in waves: `[1, 2]` is one and then two at once. */
  calls: Map<string, Record<string, number[]>>;
  stop(): Promise<void>;
}

const folder = path.resolve(__dirname, '../../../../.samlar/bench-gateway');

/** Contenders whose upstream calls the floor makes: the first of these that takes part. */
const FLOOR_FOLLOWS = ['ours-plain', 'ours-apollo', 'stock'];

/** Starts the subgraphs of a graph and the contenders in front of them, and sees that all give the same answers. */
export async function bringUp(graph: BenchGraph, queries: readonly BenchQuery[], contenders: readonly Contender[], options: Omit<StartOptions, 'supergraphFile' | 'script'>): Promise<Running> {
  mkdirSync(folder, { recursive: true });
  const subgraphs = await startSubgraphs(graph.name);
  const running: RunningContender[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all([...running.map((each) => each.stop()), subgraphs.stop()]);
  };
  try {
    const supergraphFile = path.join(folder, `${graph.name}.graphql`);
    writeFileSync(supergraphFile, graph.supergraph(subgraphs.address));
    const taking = contenders.filter(({ graphs }) => !graphs || graphs.includes(graph.name));
    for (const contender of taking) if (contender.name !== FLOOR) running.push(await startContender(contender, { ...options, supergraphFile }));
    const calls: Running['calls'] = new Map();
    const scripts = await recordCalls(running, queries, subgraphs, calls);
    const floor = taking.find(({ name }) => name === FLOOR);
    if (floor) {
      const script = path.join(folder, `${graph.name}-floor.json`);
      writeFileSync(script, JSON.stringify(scripts));
      running.push(await startContender(floor, { ...options, supergraphFile, script }));
    }
    return { contenders: running, agreements: await compareAnswers(running, queries), calls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function recordCalls(running: readonly RunningContender[], queries: readonly BenchQuery[], subgraphs: RunningSubgraphs, calls: Running['calls']): Promise<FloorScript[]> {
  const followed = FLOOR_FOLLOWS.find((name) => running.some(({ contender }) => contender.name === name));
  const scripts: FloorScript[] = [];
  for (const query of queries) {
    const found: Record<string, number[]> = {};
    for (const each of running) {
      // Asked twice: planned and, at the subgraphs, computed before it is recorded. A wrong answer is a matter for the comparison.
      await answerTo(each, query).catch(() => undefined);
      await subgraphs.record();
      const answer = await answerTo(each, query).catch(() => '');
      await wait(10);
      const waves = await subgraphs.recorded();
      found[each.contender.name] = waves.map(({ length }) => length);
      if (each.contender.name === followed) scripts.push({ document: query.document, waves, answer });
    }
    calls.set(query.name, found);
  }
  return scripts;
}
