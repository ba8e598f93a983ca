import { parse } from 'graphql';
import { createExecutor } from '../create-executor';
import { directPlanner } from '../plan/direct-planner';
import { federationUnderTest } from '../testing/federation-under-test';
import { shop } from '../testing/shop';
import type { UpstreamAnswer } from '../upstream';

test('a value that an upstream gives is not written into: it may be another’s too', async () => {
  const { supergraph, upstream } = federationUnderTest(shop, { wire: false });
  const given: { answer: UpstreamAnswer; text: string }[] = [];
  const executor = createExecutor({
    supergraph, planner: directPlanner(supergraph),
    upstream: {
      ...upstream,
      async send(request) {
        const answer = await upstream.send(request);
        given.push({ answer, text: JSON.stringify(answer) });
        return answer;
      },
    },
  });
  const prepared = await executor.prepare(parse('{ topReviews { author { name reviews { product { title } } } } topProducts { title inStock size { width } } }'), null);
  expect((await prepared.execute({})).errors).toEqual([]);
  expect(given.length).toBeGreaterThan(3);
  expect(given.map(({ answer }) => JSON.stringify(answer))).toEqual(given.map(({ text }) => text));
});
