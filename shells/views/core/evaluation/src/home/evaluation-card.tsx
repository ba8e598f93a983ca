import { Paragraph } from '@digdir/designsystemet-react';
import { formatDate, formatLongDate } from '@samlar/view-contract/figure';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useMay, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { EVALUATION_CARD, type EvaluationCardData } from './evaluation-card.query';
import styles from './evaluation-card.module.css';
import { texts } from './evaluation-card-texts';

/** What waits: a measurement to answer, and risks that should have been reviewed. */
export default function EvaluationCard({ language }: ViewProps) {
  const t = useText(texts);
  const risks = useMay('risk:read');
  const query = useViewQuery(EVALUATION_CARD, { risks });
  return (
    <QueryState query={query} rows={1}>
      {({ waves, overdueRiskReviews }) => {
        const open = (waves ?? []).filter(({ status, source }) => status === 'OPEN' && source === 'OWN_SURVEY');
        return (
          <div className={styles.card}>
            {open.map(({ id, title, closesOn }) => (
              <div key={id}>
                <Paragraph>{t('open', { title, day: formatLongDate(closesOn, language) })}</Paragraph>
                <ViewLink to="/survey">{t('answer')}</ViewLink>
              </div>
            ))}
            {open.length === 0 ? <Paragraph>{t('closed')}</Paragraph> : null}
            <p><ViewLink to="/culture">{t('culture')}</ViewLink></p>
            {overdueRiskReviews ? <OverdueRisks risks={overdueRiskReviews} /> : null}
          </div>
        );
      }}
    </QueryState>
  );
}

function OverdueRisks({ risks }: { risks: NonNullable<EvaluationCardData['overdueRiskReviews']> }) {
  const t = useText(texts);
  if (risks.length === 0) return <Paragraph>{t('risks.none')}</Paragraph>;
  return (
    <div>
      <Paragraph>{t('risks', { count: risks.length })}</Paragraph>
      <ul>
        {risks.slice(0, 3).map(({ id, title, reviewOn }) => <li key={id}><ViewLink to={`/risks/${id}`}>{title}</ViewLink> {reviewOn ? `(${formatDate(reviewOn)})` : ''}</li>)}
      </ul>
    </div>
  );
}
