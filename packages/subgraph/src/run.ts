import { MessageChannel, parentPort, type MessagePort } from 'node:worker_threads';
import { answerCalls } from '@samlar/federation-executor/upstream/thread/answer-calls';
import type { SubgraphDefinition } from './define-subgraph';
import { readEnv } from './env';
import { startSubgraph, type RunningSubgraph } from './server';

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

/** Says `{ ready, port, calls }`: the port of its HTTP server, and the one by which a gateway in this process asks with no HTTP between. */
function runInThread(name: string, running: RunningSubgraph, parent: MessagePort): void {
  const { port1: own, port2: calls } = new MessageChannel();
  const answering = answerCalls(own, running.serveText);
  const stop = once(() => end(answering.drained().then(() => running.stop())));
  parent.on('message', (message: unknown) => {
    if (message === 'stop') stop();
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
