import type { GraphQLFormattedError } from 'graphql';
import { isRecord } from '../compile/own-property';
import { SubgraphUnavailable } from '../upstream';

/** An error as a subgraph gave it: nothing of it is sure. */
export type FromSubgraph = Readonly<Record<string, unknown>>;
/** What a client is told of a subgraph's error: a message and extensions. Its path and the subgraph's name are added. */
export type DescribeSubgraphError = (error: FromSubgraph, subgraph: string) => { message: string; extensions: Record<string, unknown> };

/** The subgraph's own message and extensions, without what tells of its inside. */
export const describeSubgraphError: DescribeSubgraphError = (error, subgraph) => {
  const given = isRecord(error['extensions']) ? error['extensions'] : {};
  const { stacktrace: _, exception: __, http: ___, serviceName: ____, ...extensions } = given;
  return { message: typeof error['message'] === 'string' && error['message'] !== '' ? error['message'] : `Error while fetching subquery from service "${subgraph}"`, extensions };
};

/** Response names that `separateRequiredFields` gave: a client knows the field by its own. */
const SEPARATED = /_required_\d+$/;

export function fromSubgraph(error: unknown, subgraph: string, at: readonly (string | number)[] | undefined, describe: DescribeSubgraphError): GraphQLFormattedError {
  const path = at?.map((step) => (typeof step === 'string' ? step.replace(SEPARATED, '') : step));
  const { message, extensions } = describe(isRecord(error) ? error : {}, subgraph);
  const coded = extensions['code'] ? { ...extensions, serviceName: subgraph } : { ...extensions, serviceName: subgraph, code: 'DOWNSTREAM_SERVICE_ERROR' };
  return path ? { message, path, extensions: coded } : { message, extensions: coded };
}

/** A subgraph's answer is not what was asked for. */
export function malformed(subgraph: string, what: string): GraphQLFormattedError {
  return { message: `The part "${subgraph}" answered in a way that does not fit the question: ${what}.`, extensions: { serviceName: subgraph, code: 'SUBGRAPH_ANSWER_MALFORMED' } };
}

/** No answer at all: what the upstream rejected with. */
export function unanswered(subgraph: string, reason: unknown): GraphQLFormattedError {
  const message = reason instanceof SubgraphUnavailable ? reason.message : new SubgraphUnavailable(subgraph, 'unknown').message;
  return { message, extensions: { serviceName: subgraph, code: 'SUBGRAPH_UNAVAILABLE' } };
}
