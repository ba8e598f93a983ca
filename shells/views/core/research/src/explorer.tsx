import { openTableOf } from '@samlar/open-data/open-tables';
import { Page } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useMay, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { useMemo, useRef } from 'react';
import './editor-workers';
import './explorer.css';
import { EXAMPLES, type Example } from './examples';
import { forgetfulStorage } from './forgetful-storage';
import type { Edited } from './ask-plan';
import { ask } from './open-api';
import { PlanPanel } from './plan-panel';
import { texts } from './research-texts';

/** A browser at the open API's address gets this: GraphiQL with the programme's questions at hand (domain.md §5.4). */
export default function Explorer({ search }: ViewProps) {
  const t = useText(texts);
  const table = openTableOf(search.get('table') ?? '');
  const chosen = EXAMPLES.find(({ id }) => id === search.get('example')) ?? EXAMPLES[0]!;
  return (
    <Page title={t('explorer')} lead={t('explorer.lead')}>
      <nav className="samlar-examples" aria-label={t('explorer.examples')}>
        <ul>
          {EXAMPLES.map(({ id }) => (
            <li key={id}><ViewLink to={`/research/graphql?example=${id}`} aria-current={!table && id === chosen.id ? 'true' : undefined}>{t(`example.${id}`)}</ViewLink></li>
          ))}
        </ul>
      </nav>
      <Editor key={table?.id ?? chosen.id} example={table ?? chosen} label={t('explorer.editor')} />
    </Page>
  );
}

/** Its own tabs are hidden, since a screen reader finds no button inside a tab: the examples are links above. */
function Editor({ example: { query, variables = '' }, label }: { example: Pick<Example, 'query' | 'variables'>; label: string }) {
  const storage = useMemo(forgetfulStorage, []);
  const edited = useRef<Edited>({ query, variables });
  const mayPlan = useMay('plans:read');
  return (
    <>
      <section className="samlar-explorer" aria-label={label}>
        <GraphiQL
          fetcher={ask} storage={storage} initialQuery={query} initialVariables={variables} isHeadersEditorEnabled={false} forcedTheme="light"
          showPersistHeadersSettings={false} defaultEditorToolsVisibility={variables === '' ? false : 'variables'}
          onEditQuery={(text) => { edited.current.query = text; }} onEditVariables={(text) => { edited.current.variables = text; }}
        />
      </section>
      {mayPlan && <PlanPanel edited={() => edited.current} />}
    </>
  );
}
