import { getHeapStatistics } from 'node:v8';
import { MessageChannel, parentPort, resourceLimits, type MessagePort } from 'node:worker_threads';
import { answerCalls } from '@samlar/federation-executor/upstream/thread/answer-calls';
import type { SubgraphDefinition } from './define-subgraph';
import { readEnv } from './env';
import { startSubgraph, type RunningSubgraph } from './server';

const MEGABYTE = 1024 * 1024;
/** The part of its heap that a thread may use, and for how many looks it may be more. */
const FULL = 0.8;
const LOOKS = 2;

/** A subgraph's `main.ts`: starts it, tells whoever started it its port, and stops cleanly on a signal, or in a thread when told `stop`. */
export async function run(definition: SubgraphDefinition): Promise<void> {
  const running = await startSubgraph(definition, readEnv());
  if (parentPort) return runInThread(definition.name, running, parentPort);
  process.send?.({ ready: definition.name, port: running.port });
  if (!process.send) process.stdout.write(`${definition.name} answers at ${running.url}\n`);
  const stop = once(() => end(running.stop()));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

/**
 * Says `{ ready, port, calls }`: the port of its HTTP server, and the one by which a gateway in this process asks with no HTTP between. Told `look` it says
 * that it is `{ here }`. It stops by itself before its heap is full: where a single thing does not fit any more the engine ends the process, not the thread.
 */
function runInThread(name: string, running: RunningSubgraph, parent: MessagePort): void {
  const { port1: own, port2: calls } = new MessageChannel();
  const answering = answerCalls(own, running.serveText);
  const stop = once(() => end(answering.drained().then(() => running.stop())));
  let full = 0;
  parent.on('message', (message: unknown) => {
    if (message === 'stop') return stop();
    parent.postMessage({ here: name });
    const { used_heap_size: used } = getHeapStatistics();
    full = used > FULL * MEGABYTE * (resourceLimits.maxOldGenerationSizeMb ?? Infinity) ? full + 1 : 0;
    if (full < LOOKS) return;
    process.stderr.write(`its heap is nearly full (${Math.round(used / MEGABYTE)} MB)\n`);
    stop();
  });
  parent.postMessage({ ready: name, port: running.port, calls }, [calls]);
}

function end(stopped: Promise<void>): void {
  stopped.then(() => process.exit(0), () => process.exit(1));
  setTimeout(() => process.exit(1), 10_000).unref();
}

function once(work: () => void): () => void {
  let begun = false;
  return () => {
    if (!begun) work();
    begun = true;
  };
}
