import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ChangeEntry, ChangesTold, RegistryState } from '@samlar/view-registry/registry-command';
import { formatMoment } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState } from 'react';
import { usePlaceText } from './place-text';
import { readChanges } from './registry-door';
import { titleOf } from './standing';
import { texts } from './views-texts';

/** What was done with the views, newest first, as far back as is asked for. */
export function History({ state, newest }: { state: RegistryState; newest: ChangesTold }) {
  const t = useText(texts);
  const language = useLanguage();
  const notify = useNotify();
  const placeText = usePlaceText();
  const [older, setOlder] = useState<{ than: ChangesTold; changes: ChangesTold } | null>(null);
  const [busy, setBusy] = useState(false);
  const { history, older: next } = older?.than === newest ? older.changes : newest;
  const called = ({ owner, name }: ChangeEntry): string => {
    const view = state.views.find((each) => each.owner === owner && each.name === name);
    return view ? `${titleOf(view, language)} (${owner})` : owner;
  };
  const showOlder = (): void => {
    setBusy(true);
    readChanges(state, next)
      .then((read) => setOlder({ than: newest, changes: { history: [...history, ...read.history], older: read.older } }), () => notify({ kind: 'danger', text: t('history.failed') }))
      .finally(() => setBusy(false));
  };
  const rows = history.map((change, at) => ({ ...change, key: `${change.at} ${at}` }));
  if (rows.length === 0) return <Section title={t('history')}><Paragraph>{t('history.none')}</Paragraph></Section>;
  return (
    <Section title={t('history')}>
      <DataTable
        caption={t('history')} captionHidden rows={rows} rowKey={({ key }) => key}
        columns={[
          { key: 'at', title: t('when'), cell: ({ at }) => formatMoment(at, language) },
          { key: 'which', title: t('which'), cell: called },
          { key: 'what', title: t('what'), cell: ({ what, version, organisation, detail }) => [t(`what.${what}` as 'what.stop'), version?.slice(0, 8), organisation === '*' ? null : organisation, placeText(detail)].filter(Boolean).join(', ') },
          { key: 'who', title: t('who'), cell: ({ who }) => who.replace(/ \([0-9a-f-]{36}\)$/, '') },
        ]}
      />
      {next === null ? null : <Button variant="tertiary" data-size="sm" loading={busy} onClick={showOlder}>{t('history.older')}</Button>}
    </Section>
  );
}
