import { createServer } from 'node:http';
import type { Metrics } from './metrics';

export interface MetricsServer {
  close(): Promise<void>;
}

/** `/metrics` on a port of its own, which the proxy in front of the door does not lead to: for Prometheus alone. Rejects when the port is taken. */
export async function serveMetrics(metrics: Metrics, port: number, host: string | undefined): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Only GET /metrics here.\n');
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
