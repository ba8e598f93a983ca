import { connect } from 'node:net';
import type { LoadOptions, LoadResult } from './load';

/**
 * Requests from this process, each connection asking again as soon as it is answered: for where it is not time that is measured. A program that is started
 * for each batch takes longer to start than many a batch. Rejects when an answer is not a 200, or does not tell its length.
 */
export async function bySockets({ url, body, varied, connections, requests }: LoadOptions): Promise<LoadResult> {
  const started = performance.now();
  let number = 0;
  const next = (): string | null => {
    if (number >= requests) return null;
    number += 1;
    return varied ? body.replaceAll('~000000', `~${String(number % 1_000_000).padStart(6, '0')}`) : body;
  };
  await Promise.all(Array.from({ length: Math.min(connections, requests) }, () => askOnOne(new URL(url), next)));
  return { seconds: (performance.now() - started) / 1_000, p50: 0, p99: 0 };
}

function askOnOne({ hostname, port, host, pathname }: URL, next: () => string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let head = '';
    /** Bytes of the body that are to come; null while the head is read. */
    let left: number | null = null;
    const ask = (): void => {
      const body = next();
      if (body === null) return void socket.end(resolve);
      head = '';
      left = null;
      socket.write(`POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    socket.on('connect', ask).on('error', reject).on('data', (bytes) => {
      if (left === null) {
        head += bytes.toString('latin1');
        const end = head.indexOf('\r\n\r\n') + 4;
        if (end < 4) return;
        const length = /^content-length: (\d+)/im.exec(head.slice(0, end))?.[1];
        if (!head.startsWith('HTTP/1.1 200 ') || length === undefined) return void socket.destroy(new Error(`An answer was no 200 with a length:\n${head.slice(0, 500)}`));
        left = Number(length) - (head.length - end);
      } else left -= bytes.length;
      if (left === 0) ask();
    });
  });
}
