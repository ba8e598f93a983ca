import type { SubgraphDefinition } from './define-subgraph';
import { readEnv } from './env';
import { startSubgraph } from './server';

/** A subgraph's `main.ts`: starts it, tells a parent process its port, and stops cleanly on a signal. */
export async function run(definition: SubgraphDefinition): Promise<void> {
  const running = await startSubgraph(definition, readEnv());
  process.send?.({ ready: definition.name, port: running.port });
  if (!process.send) process.stdout.write(`${definition.name} answers at ${running.url}\n`);
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    running.stop().then(() => process.exit(0), () => process.exit(1));
    setTimeout(() => process.exit(1), 10_000).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}
