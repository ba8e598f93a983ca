import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';

export interface SmallProxy {
  port: number;
  add(port: number): void;
  remove(port: number): void;
  close(): Promise<void>;
}

/**
 * What stands before several gateways: each in turn of those that say they are ready, asked ten times a second. A request is sent once; when it
 * fails the caller hears 502.
 */
export async function smallProxy(): Promise<SmallProxy> {
  const dispatcher = new Agent({ connections: 32, keepAliveTimeout: 60_000 });
  const backends = new Map<number, boolean>();
  let turn = 0;
  const look = setInterval(() => {
    for (const port of backends.keys()) {
      void dispatcher.request({ origin: `http://127.0.0.1:${port}`, path: '/health/ready', method: 'GET' })
        .then(async ({ statusCode, body }) => (await body.dump(), statusCode === 200), () => false)
        .then((ready) => backends.has(port) && backends.set(port, ready));
    }
  }, 100);
  const server: Server = createServer(async (request, response) => {
    const ready = [...backends].filter(([, is]) => is).map(([port]) => port);
    const port = ready[turn++ % ready.length];
    try {
      if (port === undefined) throw new Error('no gateway is ready');
      const { statusCode, headers, body } = await dispatcher.request({
        origin: `http://127.0.0.1:${port}`, path: request.url!, method: request.method as 'POST', body: request, headers: { 'content-type': request.headers['content-type'] ?? 'text/plain' },
      });
      response.writeHead(statusCode, { 'content-type': String(headers['content-type']) });
      for await (const piece of body) response.write(piece);
      response.end();
    } catch (error) {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    add: (port) => void backends.set(port, true),
    remove: (port) => void backends.delete(port),
    async close() {
      clearInterval(look);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await dispatcher.destroy();
    },
  };
}
