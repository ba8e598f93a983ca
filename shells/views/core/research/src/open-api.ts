import type { GraphiQLProps } from 'graphiql';

type Ask = GraphiQLProps['fetcher'];

/** Sends what a person wrote to the open API of this host. The answer is shown as it is, errors included. */
export const ask: Ask = async (request) => {
  const response = await fetch('/research/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(request),
  });
  return response.json();
};
