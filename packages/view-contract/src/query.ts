import { gql, type AnyVariables, type CombinedError, type DocumentInput } from '@urql/core';
import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';

export { gql };

/** A subgraph that did not answer, with the fields of the answer that are empty because of it. */
export interface PartAway {
  part: string;
  fields: string[];
}

export interface ViewQuery<Data> {
  /** What is there; fields of a part that is away are null. */
  data: Data | null;
  state: 'loading' | 'ready' | 'forbidden' | 'failed';
  /** When failed: the portal was not reached, so the network is to be looked at. Else it answered that it could not. */
  unreachable: boolean;
  /** Under what the fault is in the portal's log; null when it gave none. */
  reference: string | null;
  away: PartAway[];
  /** Fields left out because the person's rights do not reach them. */
  withheld: string[];
  /** True while asking again with something already on screen. */
  refreshing: boolean;
  again(): void;
}

const SECONDS_BETWEEN_TRIES = 10;
const NOT_ALLOWED = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'UNAUTHORIZED_FIELD_OR_TYPE']);

/** Splits the errors of an answer into parts that are away and fields withheld. Pure, so that every case can be tested. */
export function faultsOf(error: CombinedError | undefined): { away: PartAway[]; withheld: string[] } {
  const away = new Map<string, Set<string>>();
  const withheld = new Set<string>();
  for (const { path, extensions } of error?.graphQLErrors ?? []) {
    const field = (path ?? []).filter((step) => typeof step === 'string').join('.');
    if (NOT_ALLOWED.has(String(extensions?.code))) withheld.add(field);
    else {
      const part = String(extensions?.subgraph ?? extensions?.serviceName ?? '');
      away.set(part, (away.get(part) ?? new Set()).add(field));
    }
  }
  return { away: [...away].map(([part, fields]) => ({ part, fields: [...fields].filter(Boolean) })), withheld: [...withheld] };
}

/**
 * The one query of a view. What is cached is shown at once and asked for anew. When a part is away, or the portal cannot be
 * reached, it asks again every 10 s and when the network returns, until everything has answered.
 */
export function useViewQuery<Data, Variables extends AnyVariables = AnyVariables>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
): ViewQuery<Data> {
  const [{ data, error, fetching, stale }, execute] = useQuery({ query: document, variables, requestPolicy: 'cache-and-network' });
  const faults = useMemo(() => faultsOf(error), [error]);
  const again = useMemo(() => () => execute({ requestPolicy: 'network-only' }), [execute]);
  const empty = !data || Object.values(data).every((value) => value === null);
  // A fault no part is named for is a bug: asking again by itself would not mend it.
  const incomplete = Boolean(error?.networkError) || faults.away.some(({ part }) => part !== '');

  useEffect(() => {
    if (!incomplete) return;
    const timer = setInterval(() => window.document.visibilityState === 'visible' && again(), SECONDS_BETWEEN_TRIES * 1000);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [incomplete, again]);

  return {
    data: data ?? null,
    state: stateOf({ fetching, empty, error, withheld: faults.withheld }),
    ...faults,
    unreachable: Boolean(error?.networkError && !error.response),
    reference: referenceOf(error),
    refreshing: (fetching || stale) && !empty,
    again,
  };
}

function referenceOf(error: CombinedError | undefined): string | null {
  const reference = error?.graphQLErrors.map(({ extensions }) => extensions?.requestId).find((id) => typeof id === 'string');
  return (reference as string | undefined) ?? null;
}

function stateOf(answer: { fetching: boolean; empty: boolean; error: CombinedError | undefined; withheld: string[] }): ViewQuery<unknown>['state'] {
  if (!answer.empty) return 'ready';
  if (answer.error) return answer.withheld.length && !answer.error.networkError ? 'forbidden' : 'failed';
  return answer.fetching ? 'loading' : 'ready';
}
