import type { AnyVariables, DocumentInput } from '@urql/core';
import { useEffect, useEffectEvent } from 'react';
import { useClient } from 'urql';

/**
 * Tells of events as they happen, for as long as the view stands there: `document` is a subscription. `null` is told where something may have been missed (the connection was
 * lost for a while): ask anew. Events are a help, never the only way: a view shows the same without them. They are not told to framed views.
 */
export function useViewEvents<Data, Variables extends AnyVariables = AnyVariables>(document: DocumentInput<Data, Variables>, variables: Variables, told: (event: Data | null) => void): void {
  const client = useClient();
  const tell = useEffectEvent(told);
  const values = JSON.stringify(variables);
  useEffect(() => {
    const { unsubscribe } = client.subscription<Data, Variables>(document, JSON.parse(values) as Variables).subscribe(({ data, error }) => {
      if (data !== undefined || !error) tell(data ?? null);
    });
    return unsubscribe;
  }, [client, document, values]);
}
