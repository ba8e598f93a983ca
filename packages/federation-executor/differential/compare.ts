import type { GraphQLFormattedError } from 'graphql';
import type { Outcome } from './supergraph-under-test';

/** What the stock gateway says where it throws a whole answer away because one value is of the wrong form. */
const GIVEN_UP = /^(Invalid non-(list|object) value|Got unexpected value|Expected "data|\[.*\]\.length)|flatMap is not a function/;
const AWAY = 'connection refused';

const codeOf = ({ extensions }: GraphQLFormattedError): unknown => extensions?.['code'];

export const gaveUp = ({ errors }: Outcome): boolean => errors.some(({ message }) => GIVEN_UP.test(message));

/** An error so that two gateways can say the same: each has its own words for a subgraph that does not answer. */
function said(error: GraphQLFormattedError): string {
  if (error.message === AWAY || codeOf(error) === 'SUBGRAPH_UNAVAILABLE') return 'a subgraph does not answer';
  if (codeOf(error) === 'SUBGRAPH_ANSWER_MALFORMED') return 'a subgraph answers in the wrong form';
  // Through which of the selected types a field was asked for is not part of the answer.
  const message = codeOf(error) === 'INVALID_GRAPHQL' ? error.message.replace(/ field \w+\./, ' field ') : error.message;
  return JSON.stringify([error.path ?? null, message, codeOf(error), error.extensions?.['serviceName']]);
}

/** Errors without order and repetition: a key asked for twice fails twice. */
export const told = (errors: readonly GraphQLFormattedError[]): string[] => [...new Set(errors.map(said))].sort();

/** What of an answer differs from another, in words; null where nothing does. */
export function difference(one: Outcome, other: Outcome): string | null {
  if (JSON.stringify(one.data) !== JSON.stringify(other.data)) return 'data';
  if (told(one.errors).join() !== told(other.errors).join()) return 'errors';
  if (told(one.valueCompletion).join() !== told(other.valueCompletion).join()) return 'valueCompletion';
  if (one.witness.mutations.join() !== other.witness.mutations.join()) return 'order of mutations';
  return null;
}

/** Whether an answer given without faults is the monolith's: the same data in the same order, and no error. */
export const isRight = (outcome: Outcome, monolith: Outcome): boolean => JSON.stringify(outcome.data) === JSON.stringify(monolith.data) && outcome.errors.length === 0 && outcome.witness.invalid.length === 0;
