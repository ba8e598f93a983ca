import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const repository = path.resolve(__dirname, '../../..');

export interface GatewayProcess {
  port: number;
  pid: number;
  /** What it wrote, its log above all. */
  said(): string;
  /** Sends the signal and waits for the end; answers the exit code, null where a signal ended it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** `gateway/src/main.ts` as it runs in production, with these variables alone; ready when it says so. */
export async function gatewayProcess(env: Record<string, string>): Promise<GatewayProcess> {
  const port = Number(env.PORT ?? (await freePort()));
  const child = fork(path.join(repository, 'gateway/src/main.ts'), {
    cwd: repository, execArgv: ['--require', path.join(repository, 'packages/typescript-runtime/register.cjs')], stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', DEMO_ISSUER: '1', ...env, PORT: String(port) },
  });
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => { said = (said + text).slice(-200_000); });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    void ended.then(([code]) => reject(new Error(`The gateway ended with ${code} before it was ready: ${said}`)));
  });
  return {
    port, pid: child.pid!, said: () => said,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      return (await ended)[0];
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
