import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Pool } from 'undici';
import type { Received } from '../upstream/cached-server';
import { contenderEnv } from './contender-env';

/** What a gateway asked for one document, in waves, and what it answered. */
export interface FloorScript {
  document: string;
  waves: Received[][];
  answer: string;
}

/** A process that sends the same requests in the same order, looks at nothing, and answers a constant: what any gateway in this language must pay. */
function main(): void {
  const { port, script, supergraph } = contenderEnv();
  const scripts = new Map((JSON.parse(readFileSync(script, 'utf8')) as FloorScript[]).map(({ answer, ...each }) => [each.document, { ...each, answer: Buffer.from(answer) }]));
  const pool = new Pool(new URL(/join__graph\(name: "[^"]+", url: "([^"]+)"/.exec(supergraph)![1]!).origin, { connections: 16, keepAliveTimeout: 60_000 });
  const headers = ['content-type', 'application/json', 'accept', 'application/json'];

  const ask = ({ path, body }: Received, number: string): Promise<Buffer> => new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    pool.dispatch({ path, method: 'POST', headers, body: body.replace('~000000', number) }, {
      onRequestStart: () => undefined,
      onResponseStart: () => undefined,
      onResponseData: (_, piece) => void pieces.push(piece),
      onResponseEnd: () => resolve(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)),
      onResponseError: (_, error) => reject(error),
    });
  });

  createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => void answer());
    const answer = async (): Promise<void> => {
      const body = Buffer.concat(pieces).toString('utf8');
      const known = scripts.get((JSON.parse(body) as { query: string }).query);
      if (!known) return void response.writeHead(400).end();
      const { waves, answer: bytes } = known;
      const number = /~\d{6}/.exec(body)?.[0] ?? '~000000';
      for (const wave of waves) await (wave.length === 1 ? ask(wave[0]!, number) : Promise.all(wave.map((each) => ask(each, number))));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
    };
  }).listen(port, '127.0.0.1');
}

main();
