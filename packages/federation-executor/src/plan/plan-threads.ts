import { GraphQLError } from 'graphql';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PlanReply, PlanRequest, PlanThreadData } from './plan-thread';

export interface PlanThreads {
  /** JSON of the plan. Rejects with a `GraphQLError`; `extensions.code` says whether time, memory or the operation itself was at fault. */
  ask(request: PlanRequest, urgent: boolean): Promise<string>;
  close(): Promise<void>;
}

export interface PlanThreadLimits {
  threads: number;
  /** Milliseconds that one plan may take; longer ends the thread, and another is started. */
  planMillis: number;
  /** Megabytes of heap of one thread. */
  heapMegabytes: number;
  /** Operations that may wait; more are refused at once. */
  mostWaiting: number;
}

interface Job extends PlanRequest {
  resolve(plan: string): void;
  reject(error: GraphQLError): void;
}

interface Thread {
  worker: Worker;
  ready: boolean;
  job: Job | null;
  timer: NodeJS.Timeout | undefined;
  /** Why the thread is about to end, where that is known. */
  ending: GraphQLError | null;
}

const trouble = (message: string, code: string): GraphQLError => new GraphQLError(message, { extensions: { code } });
const CLOSED = (): GraphQLError => trouble('The planner is closed.', 'QUERY_PLANNING_FAILED');
const REGISTER = require.resolve('@samlar/typescript-runtime/register');
const ENTRY = path.join(__dirname, 'plan-thread.ts');

/** Threads that plan one operation at a time each. They start at the first question and keep no process alive while nobody asks. */
export function planThreads(data: PlanThreadData, limits: PlanThreadLimits): PlanThreads {
  const urgent: Job[] = [];
  const later: Job[] = [];
  const threads = new Set<Thread>();
  let closed = false;

  const start = (): void => {
    const worker = new Worker(ENTRY, {
      workerData: data, execArgv: ['--require', REGISTER], resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    const thread: Thread = { worker, ready: false, job: null, timer: undefined, ending: null };
    threads.add(thread);
    worker.on('message', (reply: PlanReply) => hear(thread, reply));
    worker.on('error', (error: Error & { code?: string }) => {
      thread.ending ??= error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? trouble('Planning this operation takes more memory than there is for it. Ask for less at once.', 'QUERY_PLANNING_MEMORY')
        : trouble(`The planning thread failed: ${error.message}`, 'QUERY_PLANNING_FAILED');
    });
    worker.on('exit', () => gone(thread));
  };

  const hear = (thread: Thread, reply: PlanReply): void => {
    if (reply === 'ready') thread.ready = true;
    else if ('refused' in reply) {
      thread.ending = trouble(`The supergraph cannot be planned over: ${reply.refused}`, 'SUPERGRAPH_REFUSED');
      void thread.worker.terminate();
      return;
    } else {
      clearTimeout(thread.timer);
      const job = thread.job!;
      thread.job = null;
      if ('plan' in reply) job.resolve(reply.plan);
      else job.reject(trouble(reply.message, typeof reply.code === 'string' ? reply.code : 'QUERY_PLANNING_FAILED'));
    }
    give();
  };

  const gone = (thread: Thread): void => {
    clearTimeout(thread.timer);
    threads.delete(thread);
    const reason = thread.ending ?? trouble('The planning thread ended.', 'QUERY_PLANNING_FAILED');
    thread.job?.reject(reason);
    // One that never came up would not the next time either: who waits is told, and who asks next tries again.
    if (!thread.ready && ![...threads].some((each) => each.ready)) for (const job of [...urgent.splice(0), ...later.splice(0)]) job.reject(reason);
    give();
  };

  const give = (): void => {
    if (closed) return;
    const waiting = urgent.length + later.length;
    const free = [...threads].filter((each) => !each.job && !each.ending).length;
    for (let missing = Math.min(waiting - free, limits.threads - threads.size); missing > 0; missing -= 1) start();
    for (const thread of threads) {
      if (!thread.ready || thread.job || thread.ending) continue;
      const job = urgent.shift() ?? later.shift();
      if (!job) break;
      thread.job = job;
      thread.timer = setTimeout(() => {
        thread.ending = trouble(`Planning this operation takes longer than ${limits.planMillis} ms. Ask for less at once.`, 'QUERY_PLANNING_TIMEOUT');
        void thread.worker.terminate();
      }, limits.planMillis);
      thread.worker.postMessage({ text: job.text, labels: job.labels } satisfies PlanRequest);
    }
    const busy = urgent.length + later.length > 0;
    for (const { worker, job } of threads) if (busy || job) worker.ref(); else worker.unref();
  };

  return {
    ask: (request, soon) => new Promise((resolve, reject) => {
      if (closed) return reject(CLOSED());
      if (urgent.length >= limits.mostWaiting && soon) return reject(trouble('Too many new operations are waiting to be planned. Try again in a moment.', 'QUERY_PLANNING_BUSY'));
      (soon ? urgent : later).push({ ...request, resolve, reject });
      give();
    }),
    async close() {
      closed = true;
      for (const job of [...urgent.splice(0), ...later.splice(0)]) job.reject(CLOSED());
      for (const thread of threads) thread.ending = CLOSED();
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
