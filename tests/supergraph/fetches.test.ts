import { readFileSync } from 'node:fs';
import path from 'node:path';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

const text = readFileSync(path.resolve(__dirname, '../../gateway/supergraph/portal.graphql'), 'utf8').replaceAll(', for: SECURITY', '');
const supergraph = Supergraph.build(text);
const planner = new QueryPlanner(supergraph);

/** Requests each subgraph gets for one operation. A plan has no loops: a list of N is one request. */
function fetches(query: string): Record<string, number> {
  const plan = planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(query)));
  const counts: Record<string, number> = {};
  const walk = (node: any): void => {
    if (!node) return;
    if (node.kind === 'Fetch') counts[node.serviceName] = (counts[node.serviceName] ?? 0) + 1;
    [node.node, ...(node.nodes ?? []), node.ifClause, node.elseClause].forEach(walk);
  };
  walk(plan.node);
  return counts;
}

test.each([
  ['the overview', `{ municipality(code: "1484") { name headcount { total } trainedLearningLeaders { total } trainedObservers
    programmes { title participantCount cost { planned { amountMinor } } costPerParticipant { amountMinor } }
    ku8 { visitsGiven } cultureMeasurement { before { entropy } } responseRate(wave: "2012") budget { planned { amountMinor } } } }`,
    { organisation: 1, activities: 1, budget: 2, evaluation: 1, ku8: 1 }],
  ['the exchange flow', '{ visitFlows(round: "2012") { from { name } to { name } visits } }', { ku8: 1 }],
  ['the V8 board', '{ municipalityGroup(id: "v8") { members { code name ku8 { observers } participationSummary { hours } budget { planned { amountMinor } } } } }',
    { organisation: 1, ku8: 1, activities: 1, budget: 1 }],
])('%s costs the requests its subgraphs need and no more', (_name, query, expected) => {
  expect(fetches(query)).toEqual(expected);
});
