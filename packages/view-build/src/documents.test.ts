import { createHash } from 'node:crypto';
import path from 'node:path';
import { cacheExchange, createClient, fetchExchange } from '@urql/core';
import { OVERVIEW } from './__fixtures__/overview.query';
import { documentsOf } from './documents';

test('a document is known by the hash of the very text the client sends', async () => {
  const sent: string[] = [];
  const client = createClient({
    url: 'http://portal.test/graphql', exchanges: [cacheExchange, fetchExchange], preferGetMethod: false,
    fetch: (_address, init) => {
      sent.push((JSON.parse(String(init?.body)) as { query: string }).query);
      return Promise.resolve(new Response('{"data":null}', { headers: { 'content-type': 'application/json' } }));
    },
  });
  await client.query(OVERVIEW, { code: '1484' }).toPromise();
  const documents = documentsOf(__dirname, [path.join('__fixtures__', 'overview.query.ts')]);
  expect(documents).toEqual([{ id: createHash('sha256').update(sent[0]!).digest('hex'), text: sent[0] }]);
});
