import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import fc from 'fast-check';
import { print } from 'graphql';
import { request } from 'undici';
import { apolloGateway, stringifyResult } from '../src/apollo-server';
import { plainPath } from '../src/plain-path';
import { NO_FAULTS, type Faults } from './faults';
import { questions } from './operation.arbitrary';
import { askOurs, ours, type Asking } from './ours';
import { supergraphs } from './supergraph.arbitrary';
import { newWitness, putUnderTest, type Question, type SupergraphUnderTest } from './supergraph-under-test';

const SEED = Number(process.env['DIFFERENTIAL_SEED'] ?? 1305);
const FAULTS: Faults = { seed: 3, rate: 60, kinds: ['error', 'coded error', 'null', 'wrong type'], missing: 50, answers: {} };

async function composed(count: number): Promise<SupergraphUnderTest[]> {
  const found: SupergraphUnderTest[] = [];
  for (const sources of fc.sample(supergraphs, { seed: SEED, numRuns: count * 3 })) {
    const under = found.length < count ? await putUnderTest(sources) : null;
    if (under) found.push(under);
  }
  return found;
}

test.each([['well', NO_FAULTS], ['with faults', FAULTS]])(`through Apollo Server and on the plain path the answer is the executor's, subgraphs being %s (seed ${SEED})`, async (_, faults) => {
  let [asked, withErrors] = [0, 0];
  for (const under of await composed(3)) {
    const own = ours(under);
    const context = async (): Promise<Asking> => ({ faults, witness: newWitness(), form: 'bytes' });
    const server = new ApolloServer<Asking>({ gateway: apolloGateway({ executor: own.executor, supergraph: under.supergraph }), stringifyResult, introspection: true, stopOnTerminationSignals: false, includeStacktraceInErrorResponses: false });
    await server.start();
    const http = createServer(plainPath<Asking>({ executor: () => own.executor, server, context: (_request: IncomingMessage) => context() })).listen(0, '127.0.0.1');
    await once(http, 'listening');
    try {
      for (const question of fc.sample(questions(under.schema), { seed: SEED, numRuns: 25 }).filter((each): each is Question => each !== null)) {
        const { data, errors, valueCompletion } = await askOurs(own, question, faults);
        const body = JSON.stringify({ query: print(question.document), variables: question.variables, ...(question.operationName !== null && { operationName: question.operationName }) });
        const plain = await request(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, reset: true });
        const apollo = await server.executeOperation({ query: print(question.document), variables: question.variables, ...(question.operationName !== null && { operationName: question.operationName }) }, { contextValue: await context() });
        if (apollo.body.kind !== 'single') throw new Error('An answer in parts was not asked for.');
        const wanted = { data, ...(errors.length > 0 && { errors }), ...(valueCompletion.length > 0 && { extensions: { valueCompletion } }) };
        expect(JSON.parse(JSON.stringify(apollo.body.singleResult))).toEqual(wanted);
        expect(JSON.parse(await plain.body.text())).toEqual(wanted);
        asked += 1;
        if (errors.length > 0) withErrors += 1;
      }
    } finally {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await server.stop();
    }
  }
  expect(asked).toBeGreaterThan(60);
  if (faults !== NO_FAULTS) expect(withErrors).toBeGreaterThan(5);
}, 60_000);
