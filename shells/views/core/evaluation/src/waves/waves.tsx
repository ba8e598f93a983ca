import { Button, Tag } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import { AlikeForm } from './alike-form';
import { OpenForm } from './open-form';
import { WAVES } from './waves.query';
import { texts } from './waves-texts';
import styles from './waves.module.css';

/** The measurements with their state, and the way to a new one. */
export default function Waves({ navigate }: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  const [opening, setOpening] = useState(false);
  const query = useViewQuery(WAVES, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={opening ? null : <Button onClick={() => setOpening(true)}>{t('open')}</Button>}>
      {({ waves }) => (
        <>
          {opening ? <Section title={t('open')} lead={t('open.lead')}><OpenForm waves={waves ?? []} close={() => setOpening(false)} done={(id) => navigate(`/waves/${id}`)} /></Section> : null}
          <Section title={t('waves')}>
            {!waves?.length ? <Empty title={t('none')}>{t('none.text')}</Empty> : (
              <DataTable
                caption={t('waves.table')} captionHidden rows={[...waves].reverse()} rowKey={({ id }) => id}
                columns={[
                  { key: 'title', title: t('wave'), cell: ({ id, title }) => <ViewLink to={`/waves/${id}`}>{`${title} (${id})`}</ViewLink> },
                  { key: 'status', title: t('status'), cell: ({ status }) => <Tag data-size="sm" data-color={status === 'OPEN' ? 'success' : 'neutral'}>{t(`status.${status}`)}</Tag> },
                  { key: 'source', title: t('method'), cell: ({ source, instrument }) => `${t(`source.${source}`)}: ${instrument.name} ${instrument.version}` },
                  { key: 'opens', title: t('opens'), cell: ({ opensOn }) => <span className={styles.day}>{formatDate(opensOn, language)}</span> },
                  { key: 'closes', title: t('closes'), cell: ({ closesOn, closedOn }) => <span className={styles.day}>{formatDate(closedOn ?? closesOn, language)}</span> },
                  { key: 'answered', title: t('answers'), numeric: true, cell: ({ answered, status }) => <Figure value={answered} absence={status === 'OPEN' ? 'SUPPRESSED' : 'NOT_APPLICABLE'} /> },
                ]}
              />
            )}
          </Section>
          <AlikeForm waves={waves ?? []} changed={query.again} />
        </>
      )}
    </Page>
  );
}
