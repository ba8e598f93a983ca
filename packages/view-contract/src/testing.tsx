import type { AnyVariables, DocumentInput } from '@urql/core';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { cacheExchange, createClient, fetchExchange } from 'urql';
import type { SessionPerson } from './session';
import type { Language, SlotName } from './slot';
import { fetchWords, type Catalogue } from './text';
import { ViewProvider, type ViewProps } from './view';

interface Drawing<Data, Variables extends AnyVariables> {
  query?: DocumentInput<Data, Variables>;
  variables?: Variables;
  /** The body of the GraphQL answer: `{ data }`, or with `errors`. */
  answer?: unknown;
  language?: Language;
  /** Catalogues whose words are fetched first. */
  words?: readonly Pick<Catalogue, 'nb' | 'da'>[];
  params?: Record<string, string>;
  search?: string;
  viewer?: SessionPerson | null;
  organisation?: ViewProps['organisation'];
}

const LYSEKIL: ViewProps['organisation'] = { id: '00000000-0000-5000-8000-000000001484', code: '1484', name: 'Lysekils kommun' };

/** A view drawn to HTML from an answer, through the client a portal gives it. Effects do not run: what moves is tested in a browser. */
export async function renderView<Slot extends SlotName, Data, Variables extends AnyVariables>(
  View: ComponentType<ViewProps<Slot>>,
  { query, variables, answer, language = 'sv', words = [], params = {}, search = '', viewer = null, organisation = LYSEKIL }: Drawing<Data, Variables>,
): Promise<string> {
  const respond = (): Promise<Response> => Promise.resolve(new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }));
  const client = createClient({ url: 'http://portal.test/graphql', exchanges: [cacheExchange, fetchExchange], fetch: respond, preferGetMethod: false });
  for (const { nb, da } of words) for (const each of [nb, da]) if (typeof each === 'function') await fetchWords(each);
  if (query) await client.query(query, variables as Variables).toPromise();
  const props: ViewProps = {
    viewer, organisation, language, client, params, search: new URLSearchParams(search), navigate: () => undefined, notify: () => undefined,
  };
  return renderToStaticMarkup(<ViewProvider props={props}><View {...(props as unknown as ViewProps<Slot>)} /></ViewProvider>);
}
