import { actualCost } from '@samlar/federation-executor/demand/actual-cost';
import { staticCost, type CostOptions } from '@samlar/federation-executor/demand/static-cost';
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import { Refusal, refuse, rememberedOf, type Graph, type Step } from './step';

/** For lists of which their subgraph says no more by `@listSize` (those of the research contract all do): the arguments by which a caller says how long, and what is reckoned when nothing says it. */
export const USUAL = { slicingArguments: ['first', 'last', 'limit', 'take', 'size'], size: 10 };

const optionsOf = ({ schema, costs: rules }: Graph): CostOptions => ({ schema, rules, usual: USUAL });
const operationOf = ({ definitions }: { definitions: readonly { kind: Kind }[] }) => definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
const estimateOf = rememberedOf(1, (graph, document) => staticCost(optionsOf(graph), document, operationOf(document)));
const actualOf = rememberedOf(1, (graph, document) => actualCost(optionsOf(graph), document, operationOf(document)));

/** Refuses a query that would cost more than the contract allows, by the lengths in its variables as well. */
export const cost: Step = (exchange) => {
  const { graph, context, judged: { document }, variables } = exchange;
  let estimated: number;
  try {
    estimated = estimateOf(graph, document, '')(variables);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Refusal([new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT' } })]);
  }
  const { allowed, metrics } = { allowed: graph.bounds.cost, metrics: graph.telemetry.metrics };
  metrics?.cost(context.contract, 'estimated', estimated);
  if (estimated > allowed) {
    refuse('TOO_COSTLY', `The query costs ${estimated}; at most ${allowed} is allowed. Ask for shorter lists or fewer levels.`, 400, { cost: estimated, allowed });
  }
  exchange.cost = estimated;
};

/** Of so many answers one is read again to see what it did cost, where costs are counted. */
const COUNTED_OF = 20;
let answers = 0;

/** Tells those who ask and may what the answer did cost, and counts it now and then. */
export const tellCost: Step = (exchange) => {
  const { graph, context, judged: { document }, variables, answer, cost: estimated } = exchange;
  if (!answer?.data) return;
  const { metrics } = graph.telemetry;
  const counted = metrics !== null && answers++ % COUNTED_OF === 0;
  if (!counted && !context.tellCost) return;
  const actual = actualOf(graph, document, '')(JSON.parse(answer.data.join('')), variables);
  if (counted) metrics.cost(context.contract, 'actual', actual);
  if (!context.tellCost) return;
  const { data, errors, extensions, later } = answer;
  exchange.answer = { data, errors, extensions: { ...extensions, cost: { estimated, actual, allowed: graph.bounds.cost } }, ...(later && { later }) };
};
