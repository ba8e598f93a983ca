import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchGraph, BenchSubgraph } from './bench-graph';
import recorded from './lysekil.json';

const repository = path.resolve(__dirname, '../../../..');
const programmes = new Map(recorded.programmes.map((each) => [each.id, each]));

const SUBGRAPHS = ['organisation', 'activities', 'ku8', 'evaluation', 'budget'];

const municipality = { ...recorded, __typename: 'Municipality' };
const programme = ({ id }: { id: string }): object => ({ ...programmes.get(id), __typename: 'Programme' });

function recordedSubgraph(name: string): BenchSubgraph {
  const sdl = readFileSync(path.join(repository, 'subgraphs', name, 'schema.graphql'), 'utf8');
  const kind = (type: string): string | undefined => new RegExp(`^(type|interface) ${type}\\b`, 'm').exec(sdl)?.[1];
  const resolvers: Record<string, object> = {};
  const knows = (type: string, abstract: string, find: (key: { id: string }) => object): void => {
    if (kind(type)) resolvers[type] = { __resolveReference: find };
    // Where only the keys of an interface are known it is an object, with its own name; elsewhere it stands for the type that it is.
    if (kind(abstract) === 'type') resolvers[abstract] = { __resolveReference: (key: { id: string }) => ({ ...find(key), __typename: abstract }) };
    if (kind(abstract) === 'interface') resolvers[abstract] = { __resolveReference: find };
  };
  knows('Municipality', 'OrgUnit', () => municipality);
  knows('Programme', 'LearningActivity', programme);
  if (name === 'organisation') resolvers.Query = { municipality: () => municipality };
  return { name, sdl, resolvers: resolvers as BenchSubgraph['resolvers'] };
}

const DOCUMENT = /* GraphQL */ `
  query MunicipalityOverview($code: ID!, $wave: ID!) {
    municipality(code: $code) {
      name headcount { total women men } managers { total women men }
      declaredLearningLeaders { total } trainedLearningLeaders { total } trainedObservers
      programmes { title participantCount cost { planned { amountMinor } } costPerParticipant { amountMinor } }
      ku8 { visitsGiven visitsReceived observers observerTarget }
      cultureMeasurement { before { entropy respondents } after { entropy respondents } entropyDelta suppressed }
      responseRate(wave: $wave)
      budget { planned { amountMinor } actual { amountMinor } }
    }
  }
`;

/** The product's own five subgraphs by their committed schemas, answering with what the demonstration answered for Lysekil (domain.md §5.4, query 1). */
export const overview: BenchGraph = {
  name: 'overview',
  subgraphs: SUBGRAPHS.map(recordedSubgraph),
  // The portal's committed supergraph. The stock gateway refuses one that marks `@requiresScopes` as a matter of security which it does not see to.
  supergraph: (address) => readFileSync(path.join(repository, 'gateway/supergraph/portal.graphql'), 'utf8')
    .replace(/(@link\(url: "https:\/\/specs\.apollo\.dev\/requiresScopes\/[^)]*?), for: SECURITY\)/, '$1)')
    .replace(/(@join__graph\(name: "([^"]+)", url: )"[^"]*"/g, (_, start: string, name: string) => `${start}"${address(name)}"`),
  queries: [{
    name: 'overview',
    title: 'MunicipalityOverview over the product’s five subgraphs',
    document: DOCUMENT,
    operationName: 'MunicipalityOverview',
    variables: (number) => ({ code: '1484', wave: `2012${number}` }),
  }],
};
