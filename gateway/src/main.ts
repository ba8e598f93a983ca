import { readEnv } from './env';
import { startGateway } from './gateway';
import { openLog } from './log';

async function main(): Promise<void> {
  const env = readEnv();
  const log = openLog(env.logLevel);
  const running = await startGateway(env, log);
  process.send?.({ ready: 'gateway', port: running.port });
  log.info({ port: running.port }, 'the door is open');
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    running.stop().then(() => process.exit(0), () => process.exit(1));
    setTimeout(() => process.exit(1), env.stopDelay + 9_000).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
