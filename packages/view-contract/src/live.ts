import { createRequest, formatDocument, stringifyDocument, type AnyVariables, type DocumentInput } from '@urql/core';
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
    const given = JSON.parse(values) as Variables;
    // In the text it is registered by: urql writes queries and mutations so by itself.
    const text = stringifyDocument(formatDocument(createRequest<Data, Variables>(document, given).query));
    const { unsubscribe } = client.subscription<Data, Variables>(text, given).subscribe(({ data, error }) => {
      if (data !== undefined || !error) tell(data ?? null);
    });
    return unsubscribe;
  }, [client, document, values]);
}
