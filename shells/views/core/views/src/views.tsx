import { Paragraph } from '@digdir/designsystemet-react';
import type { ChangesTold, RegistryState } from '@samlar/view-registry/registry-command';
import { Page, Section } from '@samlar/view-contract/page';
import { ErrorState, Loading } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useNotify, type ViewProps } from '@samlar/view-contract/view';
import { useCallback, useEffect, useState } from 'react';
import { History } from './history';
import { Owners } from './owners';
import { choose, readChoices, type Choice } from './registry-door';
import { listed, type ListedView } from './standing';
import { ViewCard } from './view-card';
import styles from './views.module.css';
import { texts } from './views-texts';

/** Refusals that somebody who stands there can do something about. */
const REASONS = ['KNOWN_OWNER', 'KNOWN_KEY', 'NOT_A_KEY', 'NO_SUCH_PORTAL', 'UNREACHABLE'] as const;

/** Milliseconds until what could not be read is asked for anew. */
const AGAIN = 10_000;

/** `failed` is for what was never read: what has been stays, and what is being written in it. */
type Told = { state: RegistryState; changes: ChangesTold } | 'failed' | null;

/** Which views a portal shows; for the association also who makes them, and stopping one everywhere. */
export default function Views(_props: ViewProps) {
  const t = useText(texts);
  const notify = useNotify();
  const [told, setTold] = useState<Told>(null);
  const load = useCallback(() => void readChoices().then(setTold, () => setTold((before) => before ?? 'failed')), []);
  useEffect(load, [load]);
  const isAway = told === 'failed';
  useEffect(() => {
    if (!isAway) return;
    const trying = setInterval(load, AGAIN);
    return () => clearInterval(trying);
  }, [isAway, load]);
  const act = useCallback(async (command: Choice) => {
    const { refused, beside } = await choose(command);
    const known = refused !== null && (REASONS as readonly string[]).includes(refused) ? (refused as (typeof REASONS)[number]) : null;
    if (known) notify({ kind: 'danger', text: t(`refused.${known}`) });
    else if (refused !== null) notify({ kind: 'danger', text: t('refused', { code: refused }) });
    else notify({ kind: 'success', text: t('done') });
    for (const each of beside) notify({ kind: 'warning', text: t('beside', each) });
    load();
    return refused === null;
  }, [load, notify, t]);

  if (told === null || told === 'failed') {
    return <Page title={t('title')}>{told === null ? <Loading /> : <ErrorState again={load} />}</Page>;
  }
  const { state, changes } = told;
  const views = listed(state.views, state.may.oversee ? ['association', 'municipality', 'research'] : ['municipality']);
  const partners = views.filter(({ owner }) => owner !== 'core');
  const cards = (some: readonly ListedView[]) => (
    <ul className={styles.cards}>{some.map((view) => <ViewCard key={`${view.owner}/${view.name}`} view={view} state={state} act={act} />)}</ul>
  );
  return (
    <Page title={t('title')} lead={t(state.may.oversee ? 'lead.association' : 'lead.municipality')}>
      <Section title={t('partners')}>{partners.length ? cards(partners) : <Paragraph>{t('partners.none')}</Paragraph>}</Section>
      <Section title={t('core')}>{cards(views.filter(({ owner }) => owner === 'core'))}</Section>
      {state.may.oversee ? <Owners owners={state.owners} act={act} /> : null}
      <History state={state} newest={changes} />
    </Page>
  );
}
