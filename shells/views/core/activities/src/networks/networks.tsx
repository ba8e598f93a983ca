import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import { termsOf } from '../learning-time';
import { NETWORKS } from './networks.query';
import { texts } from './network-texts';

/** Every learning network and how near it is to starting (domain.md D06, A33). */
export default function Networks() {
  const t = useText(texts);
  const language = useLanguage();
  const query = useViewQuery(NETWORKS, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ networks }) => networks && (networks.length === 0 ? <Empty title={t('none')}>{t('none.text')}</Empty> : (
        <DataTable
          caption={t('title')}
          captionHidden
          rows={networks}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', title: t('network'), cell: ({ id, title }) => <ViewLink to={`/networks/${id}`}>{title}</ViewLink> },
            { key: 'terms', title: t('terms'), cell: ({ period }) => termsOf(period, language) },
            { key: 'members', title: t('members'), numeric: true, cell: ({ participantCount }) => <Figure value={participantCount} absence={participantCount === null ? 'SUPPRESSED' : null} /> },
            { key: 'answered', title: t('answered'), numeric: true, cell: ({ checklist }) => t('answered.of', { count: checklist.filter(({ satisfied }) => satisfied !== null).length, total: checklist.length }) },
            { key: 'state', title: t('state'), cell: ({ startedAt, readyToStart }) => (startedAt ? t('state.started', { date: formatDate(startedAt, language) }) : t(readyToStart ? 'state.ready' : 'state.preparing')) },
          ]}
        />
      ))}
    </Page>
  );
}
