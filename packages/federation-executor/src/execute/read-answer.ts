import type { GraphQLFormattedError } from 'graphql';
import { isRecord, own } from '../compile/own-property';
import type { UpstreamAnswer } from '../upstream';
import { copy } from './merge';
import { malformed } from './subgraph-error';

export interface SubgraphAnswer {
  data: Record<string, unknown> | null;
  errors: readonly unknown[];
}

/** What a subgraph answered as data that may be written into; an error where it is not a GraphQL answer. */
export function readAnswer(subgraph: string, answer: UpstreamAnswer): SubgraphAnswer | { malformed: GraphQLFormattedError } {
  let value: unknown;
  if ('value' in answer) value = answer.value;
  else {
    try {
      value = JSON.parse(answer.bytes.toString('utf8'));
    } catch {
      return { malformed: malformed(subgraph, 'it is not JSON') };
    }
  }
  if (!isRecord(value)) return { malformed: malformed(subgraph, 'it is not an object') };
  const data = own(value, 'data') ?? null;
  const errors = own(value, 'errors') ?? [];
  if (!Array.isArray(errors)) return { malformed: malformed(subgraph, '"errors" is not a list') };
  if (data === null && errors.length === 0) return { malformed: malformed(subgraph, 'it has neither data nor errors') };
  if (data !== null && !isRecord(data)) return { malformed: malformed(subgraph, '"data" is not an object') };
  // A value may be another's too.
  return { data: 'value' in answer ? copy(data) : data, errors };
}
