import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { isMultipart, readMultipart } from '@samlar/multipart-request/read-multipart';
import { openUpload, type Upload } from '@samlar/multipart-request/upload';
import { VIEWER_HEADER, viewerVerifier } from '@samlar/viewer/viewer-token';
import type { Viewer } from '@samlar/viewer/viewer';

export const keys = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@inaccessible", "@tag", "@requiresScopes", "@interfaceObject", "@external", "@requires"])';

const EVENTS = `extend schema @link(url: "https://specs.samlar.se/events/v0.1", import: ["@onEvent"]) @federation__composeDirective(name: "@onEvent")
directive @onEvent(names: [String!]!, key: String!, keyField: String = "id", match: [String!] = []) on FIELD_DEFINITION
type Subscription {
  renamed(code: ID!): Municipality @onEvent(names: ["Renamed"], key: "municipality", match: ["code"])
  changed: Municipality @onEvent(names: ["Changed"], key: "municipality", match: ["person"])
}
`;

const CACHING = `extend schema @link(url: "https://specs.samlar.se/caching/v0.1", import: ["@cacheControl", "@changedBy"]) @federation__composeDirective(name: "@cacheControl") @federation__composeDirective(name: "@changedBy")
enum CacheControlScope { PUBLIC PRIVATE }
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
directive @changedBy(names: [String!]!, key: String, keyField: String = "id") repeatable on FIELD_DEFINITION | OBJECT | INTERFACE
`;

/** A small organisation subgraph: an interface with two kinds, people behind a right, the sign-in field. */
export const ORGANISATION = `${LINK}
${EVENTS}${CACHING}interface OrgUnit @key(fields: "id") { id: ID! name: String! chief: Person headcount: Int! }
type Municipality implements OrgUnit @key(fields: "id") @key(fields: "code") @cacheControl(maxAge: 300) @changedBy(names: ["Renamed"], key: "municipality") {
  id: ID! name: String! @tag(name: "research") chief: Person @requiresScopes(scopes: [["people:read"]])
  headcount: Int! @tag(name: "research") code: ID! @tag(name: "research") accounts: Int! @requiresScopes(scopes: [["money:read"]])
}
type Unit implements OrgUnit @key(fields: "id") { id: ID! name: String! chief: Person headcount: Int! }
type Person @key(fields: "id") { id: ID! displayName: String! salary: Int @requiresScopes(scopes: [["money:read"], ["people:read", "audit:read"]]) }
type Query {
  municipality(code: ID!): Municipality @tag(name: "research")
  municipalities(first: Int): [Municipality!]! @tag(name: "research")
  units: [OrgUnit!]!
  me: Person @cacheControl(maxAge: 300, scope: PRIVATE)
  broken: String
  signIn(subject: ID!): SignInPerson @inaccessible
}
type Mutation { rename(code: ID!, name: String!): Municipality take(file: Upload!, other: Upload): Taken }
scalar Upload
type Taken { bytes: Int! name: String! others: Int }
type SignInPerson @inaccessible { person: ID! displayName: String! organisations: [SignInOrganisation!]! }
type SignInOrganisation @inaccessible { organisation: ID! slug: String! name: String! roles: [SignInRole!]! }
type SignInRole @inaccessible { role: String! scope: ID }
`;

/** A second subgraph that adds to the first's things. */
export const ACTIVITIES = `${LINK}
${CACHING}type OrgUnit @interfaceObject @key(fields: "id") @cacheControl(maxAge: 300) @changedBy(names: ["Moved"], key: "unit") { id: ID! programmes: [Programme!] @tag(name: "research") notes: String }
type Programme @key(fields: "id") @tag(name: "research") @cacheControl(maxAge: 300) { id: ID! title: String! }
type Query { programmes: [Programme!] @tag(name: "research") }
`;

/** Counts a file's bytes as they come, and keeps none. */
async function sizeOf(upload: Upload): Promise<number> {
  let size = 0;
  const { stream } = await openUpload(upload);
  for await (const chunk of stream) {
    size += chunk.length;
    taking.bytes += chunk.length;
  }
  taking.whole += 1;
  return size;
}

/** What has come of files so far, and how many came whole. */
export const taking = { bytes: 0, whole: 0 };

const PEOPLE: Record<string, { id: string; displayName: string; salary: number }> = {
  a: { id: 'a', displayName: 'Ada', salary: 41 },
  b: { id: 'b', displayName: 'Bo', salary: 42 },
};
const UNITS = [
  { __typename: 'Municipality', id: '1', code: '1484', name: 'Lysekil', headcount: 10, chief: PEOPLE.a, accounts: 7 },
  { __typename: 'Municipality', id: '2', code: '1430', name: 'Munkedal', headcount: 20, chief: PEOPLE.b, accounts: 8 },
  { __typename: 'Unit', id: '3', name: 'Skolan', headcount: 3, chief: PEOPLE.b },
];
const municipalities = UNITS.filter(({ __typename }) => __typename === 'Municipality');

/** Who signs in as which of the demo issuer's subjects. */
export const SIGN_INS: Record<string, object> = {
  p1: {
    person: '00000000-0000-4000-8000-000000000001', displayName: 'Ada',
    organisations: [{ organisation: '00000000-0000-4000-8000-0000000000a1', slug: 'lysekil', name: 'Lysekil', roles: [{ role: 'EMPLOYEE', scope: null }] }],
  },
  p2: {
    person: '00000000-0000-4000-8000-000000000002', displayName: 'Bo',
    organisations: [{ organisation: '00000000-0000-4000-8000-0000000000a1', slug: 'lysekil', name: 'Lysekil', roles: [{ role: 'UNIT_MANAGER', scope: null }, { role: 'EMPLOYEE', scope: null }] }],
  },
};

export interface SmallSubgraph {
  url: string;
  /** Documents asked for, and the viewers they came with. */
  asked: { query: string; viewer: Viewer; traceparent: string | undefined }[];
  /** What it says of keeping its answers. */
  cacheControl: string | null;
  /** How it answers from now on; `well` is as it should. */
  mode: 'well' | 'slow' | 'hanging' | 'huge' | 'failing' | 'nonsense' | 'polluting';
  stop(): Promise<void>;
  /** Starts to listen again at the same address. */
  restart(): Promise<void>;
}

async function serve(sdl: string, resolvers: any, port: number): Promise<SmallSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const verify = viewerVerifier(keys.publicKey);
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/health/ready') return void response.writeHead(200).end('{}');
    if (request.url?.startsWith('/events')) return void response.end('{"events":[]}');
    const viewer = await verify(request.headers[VIEWER_HEADER] as string | undefined);
    if (!viewer) return void response.writeHead(401).end('{}');
    const files = isMultipart(request.headers['content-type']) ? await readMultipart(request, { files: 5, fileBytes: 50_000_000, fieldBytes: 100_000 }) : null;
    let text = '';
    if (!files) for await (const chunk of request) text += chunk;
    const { query, variables } = files ? (files.operations as any) : JSON.parse(text);
    subgraph.asked.push({ query, viewer, traceparent: request.headers.traceparent as string | undefined });
    response.setHeader('content-type', 'application/json');
    if (subgraph.cacheControl !== null) response.setHeader('cache-control', subgraph.cacheControl);
    if (subgraph.mode === 'hanging') return;
    if (subgraph.mode === 'slow') await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (subgraph.mode === 'huge') return void response.end(JSON.stringify({ data: { me: { id: 'x'.repeat(2_000_000) } } }));
    if (subgraph.mode === 'nonsense') return void response.writeHead(502).end('<html>secret-host:5432 stack trace</html>');
    if (subgraph.mode === 'polluting') return void response.end('{"data":{"__proto__":{"polluted":true},"programmes":[{"__proto__":{"polluted":true},"id":"p","title":"P"}]}}');
    if (subgraph.mode === 'failing') return void response.end(JSON.stringify({ data: null, errors: [{ message: 'password=hunter2 at db.internal', extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at secret.ts'] } }] }));
    response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables, contextValue: viewer })));
  };
  const open = async (at: number): Promise<Server> => {
    const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(at, '127.0.0.1', resolve));
    return server;
  };
  const close = (server: Server): Promise<void> => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  let server = await open(port);
  const taken = (server.address() as AddressInfo).port;
  const subgraph: SmallSubgraph = {
    url: `http://127.0.0.1:${taken}/graphql`, asked: [], cacheControl: null, mode: 'well',
    stop: () => close(server),
    restart: async () => { server = await open(taken); },
  };
  return subgraph;
}

export const startOrganisation = (): Promise<SmallSubgraph> => serve(ORGANISATION, {
  OrgUnit: { __resolveReference: ({ id }: any) => UNITS.find((each) => each.id === id) },
  Municipality: { __resolveReference: (key: any) => municipalities.find((each) => each.id === key.id || each.code === key.code) },
  Unit: { __resolveReference: ({ id }: any) => UNITS.find((each) => each.id === id) },
  Person: { __resolveReference: ({ id }: any) => PEOPLE[id] },
  Query: {
    municipality: (_: unknown, { code }: any) => municipalities.find((each) => each.code === code) ?? null,
    municipalities: () => municipalities,
    units: () => UNITS,
    me: (_: unknown, __: unknown, viewer: Viewer) => viewer.person && { id: 'a', displayName: viewer.person, salary: 1 },
    broken: () => { throw new Error('secret connection string'); },
    signIn: (_: unknown, { subject }: any, viewer: Viewer) => (viewer.audience === 'system' ? SIGN_INS[subject] ?? null : null),
  },
  Mutation: {
    rename: (_: unknown, { code, name }: any) => ({ ...municipalities.find((each) => each.code === code), name }),
    take: async (_: unknown, { file, other }: any) => ({ bytes: await sizeOf(file), name: file.filename, others: other && (await sizeOf(other)) }),
  },
}, 0);

export const startActivities = (): Promise<SmallSubgraph> => serve(ACTIVITIES, {
  OrgUnit: { __resolveReference: ({ id }: any) => ({ id, programmes: [{ id: `p${id}`, title: `Programme ${id}` }], notes: 'n' }) },
  Query: { programmes: () => [{ id: 'p1', title: 'Programme 1' }] },
}, 0);
