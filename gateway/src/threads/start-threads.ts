import { threadLine, type ThreadLine } from '@samlar/federation-executor/upstream/thread/thread-line';
import { keepThread, type ThreadProgram, type ThreadRules } from './keep-thread';

export interface SubgraphThreads {
  /** The way to each, by name. */
  lines: ReadonlyMap<string, ThreadLine>;
  /** Ends when all serve. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** Starts every subgraph that is to run in this process. */
export function startThreads(programs: readonly ThreadProgram[], say: (news: string) => void, rules: Partial<ThreadRules>): SubgraphThreads {
  const lines = new Map(programs.map(({ name }) => [name, threadLine()]));
  const kept = programs.map((program) => keepThread(program, lines.get(program.name)!, say, rules));
  return {
    lines,
    ready: Promise.all(kept.map(({ ready }) => ready)).then(() => undefined),
    stop: async () => void (await Promise.all(kept.map(({ stop }) => stop()))),
  };
}
