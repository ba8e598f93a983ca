import { formatShare } from '@samlar/view-contract/figure';
import { DataTable } from '@samlar/view-contract/page';
import { Amount, Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import { texts } from './association-texts';
import type { Compared } from './comparison.query';
import { sek } from './figures';

/** One row a municipality; its name leads to where the figures come from. */
export function ComparisonTable({ municipalities }: { municipalities: Compared[] }) {
  const t = useText(texts);
  const language = useLanguage();
  const percent = (value: number | null | undefined): string | null => (value === null || value === undefined ? null : formatShare(value, language));
  return (
    <DataTable
      caption={t('table')} captionHidden rows={municipalities} rowKey={({ id }) => id}
      columns={[
        { key: 'name', title: t('municipality'), cell: ({ code, name }) => <ViewLink to={`/municipalities/${code}`}>{name}</ViewLink> },
        { key: 'participation', title: t('participation'), cell: ({ participation }) => t(`participation.${participation}` as keyof typeof texts.sv) },
        { key: 'headcount', title: t('employees'), numeric: true, cell: ({ participation, headcount }) => <Reached by={participation} count={headcount} /> },
        { key: 'managers', title: t('managers'), numeric: true, cell: ({ participation, managers }) => <Reached by={participation} count={managers} /> },
        { key: 'leaders', title: t('learning-leaders'), numeric: true, cell: ({ participation, trainedLearningLeaders }) => <Reached by={participation} count={trainedLearningLeaders} /> },
        { key: 'enrolled', title: t('enrolled'), numeric: true, cell: ({ participation, participationSummary }) => <Reached by={participation} count={participationSummary?.enrolled} /> },
        { key: 'observers', title: t('observers'), numeric: true, cell: ({ ku8 }) => <Figure value={ku8?.observers} /> },
        { key: 'given', title: t('given'), numeric: true, cell: ({ ku8 }) => <Figure value={ku8?.visitsGiven} /> },
        { key: 'received', title: t('received'), numeric: true, cell: ({ ku8 }) => <Figure value={ku8?.visitsReceived} /> },
        {
          key: 'entropy', title: t('dysfunction'), numeric: true,
          cell: ({ cultureMeasurement: culture }) => percent(culture?.after?.entropy ?? culture?.before?.entropy) ?? <Figure value={null} absence={culture?.suppressed ? 'SUPPRESSED' : null} />,
        },
        { key: 'planned', title: t('money.planned'), numeric: true, cell: ({ budget }) => <Amount value={budget ? sek(budget.planned) : null} /> },
        { key: 'actual', title: t('money.actual'), numeric: true, cell: ({ budget }) => <Amount value={budget ? sek(budget.actual) : null} /> },
      ]}
    />
  );
}

/** A count of those the programme reaches: none to count where the municipality takes no part, which is not zero. */
function Reached({ by, count }: { by: Compared['participation']; count: Compared['headcount'] | undefined }) {
  return by === 'NONE' ? <Figure value={null} absence="NOT_APPLICABLE" /> : <Figure value={count?.total} absence={count?.absence} />;
}
