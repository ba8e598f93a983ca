import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { after } from './broken-subgraph';

const LISTENER = `require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () { console.log(this.address().port); })`;

/** A process that listens, is stopped, and whose queue of connections is full: who connects now waits. */
export async function startFull(): Promise<{ url: string; close(): Promise<void> }> {
  const child = spawn(process.execPath, ['-e', LISTENER], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((resolve) => child.stdout.once('data', (text: Buffer) => resolve(Number(text.toString()))));
  child.kill('SIGSTOP');
  await after(20);
  const filling: Socket[] = [];
  for (let connected = true; connected && filling.length < 20;) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    filling.push(socket);
    connected = await Promise.race([new Promise<true>((resolve) => socket.once('connect', () => resolve(true))), after(150).then(() => false)]);
  }
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async close() {
      filling.forEach((socket) => socket.destroy());
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await exited;
    },
  };
}
