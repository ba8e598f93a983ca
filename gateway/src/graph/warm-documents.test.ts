import { federationUnderTest } from '@samlar/federation-executor/testing/federation-under-test';
import { createExecutor } from '@samlar/federation-executor/create-executor';
import { directPlanner } from '@samlar/federation-executor/plan/direct-planner';
import { parse } from 'graphql';
import type { Logger } from 'pino';
import type { Graph } from '../steps/step';
import { writeOutFragments } from '../steps/write-out-fragments';
import { warmDocuments } from './warm-documents';

const federation = federationUnderTest({ one: { typeDefs: 'type Query { name: String other: Int }', resolvers: {} } });
const planner = directPlanner(federation.supergraph);
const planned: string[] = [];
const executor = createExecutor({ supergraph: federation.supergraph, upstream: federation.upstream, planner: { ...planner, plan: (operation, labels) => (planned.push(operation.text), planner.plan(operation, labels)) } });
const graph = { schema: executor.apiSchema, executor } as Graph;
const said: string[] = [];
const log = { warn: (_: object, message: string) => void said.push(message) } as unknown as Logger;

test('what is published is planned before anybody asks it, once, and what cannot be holds up nothing', async () => {
  const published = ['not a document', 'query Names { ...F } fragment F on Query { name }', 'query Elsewhere { unknown }', 'subscription Elsewhere { unknown }'];
  const warming = warmDocuments((work) => work(graph), async () => published, log);
  try {
    await warming.now();
    expect(planned).toHaveLength(1);
    expect(said).toEqual(['a published document cannot be planned']);
    published.push('query Other { other }');
    await warming.now();
    expect(planned).toHaveLength(2);
  } finally {
    warming.stop();
  }
  // As a request brings it: a document of its own, gone through the pipeline's judging.
  const document = parse(published[1]!);
  const operation = document.definitions[0] as Parameters<typeof writeOutFragments>[2];
  await executor.prepare(writeOutFragments(graph, document, operation).document, 'Names');
  expect(planned).toHaveLength(2);
  await executor.prepare(parse('{ name other }'), null);
  expect(planned).toHaveLength(3);
});
