import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { createExecutor } from '../src/create-executor';
import { directPlanner } from '../src/plan/direct-planner';
import type { Upstream } from '../src/upstream';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const PEOPLE = parse(`${LINK} type Query { me: Person } type Person @key(fields: "id") { id: ID! name: String }`);
const THINGS = parse(`${LINK} type Query { thing: Thing } type Thing { name: String } type Person @key(fields: "id") { id: ID! things: [String] }`);

const composed = composeServices([{ name: 'people', typeDefs: PEOPLE }, { name: 'things', typeDefs: THINGS }]);
export const SUPERGRAPH = composed.supergraphSdl!;

/** Asks both subgraphs, and `things` both at the root and for an entity. */
export const QUERY = parse('{ me { id name things } thing { name } }');

export interface WellSubgraph {
  url: string;
  close(): Promise<void>;
}

/** The subgraph `people`, which is well, over HTTP. */
export async function startPeople(): Promise<WellSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: PEOPLE, resolvers: { Query: { me: () => ({ id: '1', name: 'Ada' }) } } }]);
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(pieces).toString()) as { query: string; variables: Record<string, unknown> };
    const answer = JSON.stringify(await graphql({ schema, source: query, variableValues: variables }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

export interface Answered {
  data: { me: { id: string; name: string; things: unknown } | null; thing: unknown };
  errors: readonly { message: string }[];
  /** All that a client would see. */
  text: string;
}

let current: Upstream;
const executor = createExecutor({ supergraph: SUPERGRAPH, upstream: { send: (request) => current.send(request), close: async () => undefined }, planner: directPlanner(SUPERGRAPH) });
const prepared = executor.prepare(QUERY, null);

/** The whole query by our executor over this upstream. */
export async function askBoth(upstream: Upstream, signal?: AbortSignal): Promise<Answered> {
  current = upstream;
  const { data, errors } = await (await prepared).execute({ signal });
  const text = `{"data":${data?.map(String).join('') ?? 'null'},"errors":${JSON.stringify(errors)}}`;
  return { ...(JSON.parse(text) as Answered), text };
}
