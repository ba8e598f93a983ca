import { federationUnderTest, type SubgraphsUnderTest } from '../testing/federation-under-test';

interface Ref {
  id: string;
}
const ware = (id: string): object => ({ __typename: 'Ware', id });

/** Two roots in two subgraphs lead to wares, of which a third knows more, and a fourth what hangs on that. */
const subgraphs = (answer?: SubgraphsUnderTest[string]['answer']): SubgraphsUnderTest => ({
  shelf: { typeDefs: 'type Query { shelf: [Ware!]! } type Ware @key(fields: "id") { id: ID! }', resolvers: { Query: { shelf: () => ['1', '2'].map(ware) } } },
  window: { typeDefs: 'type Query { window: [Ware!]! } type Ware @key(fields: "id") { id: ID! }', resolvers: { Query: { window: () => ['2', '3'].map(ware) } } },
  prices: {
    typeDefs: 'type Ware @key(fields: "id") { id: ID! ore: Int deal: Deal } type Deal @key(fields: "id") { id: ID! }',
    resolvers: { Ware: { ore: ({ id }: Ref) => Number(id) * 100, deal: ({ id }: Ref) => ({ id: `d${id}` }) } },
    ...(answer && { answer }),
  },
  deals: { typeDefs: 'type Deal @key(fields: "id") { id: ID! until: String }', resolvers: { Deal: { until: ({ id }: Ref) => `until ${id}` } } },
});
const asked = ({ sent }: ReturnType<typeof federationUnderTest>, subgraph: string): typeof sent => sent.filter((each) => each.subgraph === subgraph);
/** Both ways of running, after the first run that only finds out how long an answer is. */
const WAYS = [['parsed', { bytesFrom: Infinity }], ['bytes', { bytesFrom: 0 }]] as const;

describe.each(WAYS)('%s', (_, options) => {
  test('fetches that ask alike are one list, each entity once', async () => {
    const federation = federationUnderTest(subgraphs(), options);
    const { data, errors } = await federation.ours('{ shelf { id ore } window { id ore } }');
    expect({ data, errors }).toEqual({ data: { shelf: [{ id: '1', ore: 100 }, { id: '2', ore: 200 }], window: [{ id: '2', ore: 200 }, { id: '3', ore: 300 }] }, errors: [] });
    expect(asked(federation, 'prices').map(({ variables }) => variables)).toEqual([{ representations: ['1', '2', '3'].map(ware) }]);
  });

  test('fetches that ask otherwise are one request with an alias for each', async () => {
    const federation = federationUnderTest(subgraphs(), options);
    const { data } = await federation.ours('{ shelf { id ore } window { deal { id } } }');
    expect(data).toEqual({ shelf: [{ id: '1', ore: 100 }, { id: '2', ore: 200 }], window: [{ deal: { id: 'd2' } }, { deal: { id: 'd3' } }] });
    expect(asked(federation, 'prices').map(({ query }) => query.match(/_\d:_entities/g))).toEqual([['_0:_entities', '_1:_entities']]);
  });

  test('a list from which others ask on is one’s own: nobody asks for what only another wants', async () => {
    const federation = federationUnderTest(subgraphs(), options);
    const { data } = await federation.ours('{ shelf { deal { id until } } window { deal { id until } } }');
    expect(data).toEqual({ shelf: [{ deal: { id: 'd1', until: 'until d1' } }, { deal: { id: 'd2', until: 'until d2' } }], window: [{ deal: { id: 'd2', until: 'until d2' } }, { deal: { id: 'd3', until: 'until d3' } }] });
    expect([asked(federation, 'prices').length, asked(federation, 'deals').length]).toEqual([1, 1]);
    expect(asked(federation, 'deals')[0]!.variables).toEqual({ representations: ['d1', 'd2', 'd3'].map((id) => ({ __typename: 'Deal', id })) });
  });

  test('an error about an entity is told where each waits for it, one about nothing once', async () => {
    const federation = federationUnderTest(subgraphs(async (_request, usual) => ({ ...(await usual()), errors: [{ message: 'no price', path: ['_entities', 1, 'ore'] }, { message: 'moody' }] })), options);
    const { errors } = await federation.ours('{ shelf { id ore } window { id ore } }');
    expect(errors.map((each) => [(each as { message: string }).message, (each as { path?: unknown }).path])).toEqual([['no price', ['shelf', 1, 'ore']], ['moody', undefined], ['no price', ['window', 0, 'ore']]]);
  });

  test('a request that is refused as a whole is asked apart', async () => {
    const federation = federationUnderTest(subgraphs(async ({ query }, usual) => (query.includes('_1:') ? { data: null, errors: [{ message: 'too much' }] } : usual())), options);
    const { data, errors } = await federation.ours('{ shelf { id ore } window { deal { id } } }');
    expect({ data, errors }).toEqual({ data: { shelf: [{ id: '1', ore: 100 }, { id: '2', ore: 200 }], window: [{ deal: { id: 'd2' } }, { deal: { id: 'd3' } }] }, errors: [] });
  });
});
