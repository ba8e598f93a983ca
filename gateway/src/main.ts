import type { Logger } from 'pino';
import { Agent } from 'undici';
import { letHeapGrow } from '@samlar/federation-executor/heap-growth';
import { readEnv } from './env';
import { startRelay } from './events/relay';
import { startGateway } from './gateway';
import { openLog } from './log';
import { viewerSigner } from './sign-in/viewer-signer';
import { startThreads } from './threads/start-threads';

async function main(): Promise<void> {
  const env = readEnv();
  // V8 knows of no flags for one thread: every subgraph's heap would grow as much.
  if (env.threads.length === 0) letHeapGrow();
  const log = openLog(env.logLevel);
  const threads = startThreads(env.threads, tell(log), { heapMegabytes: env.threadHeap });
  const running = await startGateway(env, log, { threads: threads.lines });
  const dispatcher = new Agent({ connect: { timeout: 2_000 } });
  const relay = startRelay({
    subgraphUrls: partsOf(running.supergraph('portal'), env.subgraphUrls),
    sign: viewerSigner(env.viewerPrivateKey), dispatcher, log, publish: (events) => running.events.publish(events),
  });
  process.send?.({ ready: 'gateway', port: running.port });
  log.info({ port: running.port }, 'the door is open');
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    Promise.all([running.stop(), relay.stop().then(() => dispatcher.close())]).then(threads.stop).then(() => process.exit(0), () => process.exit(1));
    setTimeout(() => process.exit(1), env.stopDelay + 9_000).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

/** News of threads: into the log, and to whoever started this process. */
function tell(log: Logger): (news: string) => void {
  return (news) => {
    log.warn(news);
    process.send?.({ news });
  };
}

/** The addresses that are subgraphs of ours: anything called SOMETHING_URL looks like one, and would be waited for. */
function partsOf(supergraph: string, urls: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Set([...supergraph.matchAll(/@join__graph\(name: "([^"]+)"/g)].map(([, name]) => name));
  return new Map([...urls].filter(([name]) => names.has(name)));
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
