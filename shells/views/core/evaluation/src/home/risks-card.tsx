import { Paragraph } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { texts } from './card-texts';
import styles from './card.module.css';
import { RISKS_CARD } from './cards.query';

const SHOWN = 3;

/** Risks that should have been reviewed, those waiting longest first. */
export default function RisksCard(_: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  const query = useViewQuery(RISKS_CARD, {});
  return (
    <QueryState query={query} rows={1}>
      {({ overdueRiskReviews: risks }) => risks && (
        <div className={styles.card}>
          <Paragraph>{risks.length ? t('risks', { count: risks.length }) : t('risks.none')}</Paragraph>
          {risks.length ? (
            <ul>
              {risks.slice(0, SHOWN).map(({ id, title, reviewOn }) => (
                <li key={id}>
                  <ViewLink to={`/risks/${id}`}>{title}</ViewLink> {reviewOn ? <span className={styles.day}>{`(${formatDate(reviewOn, language)})`}</span> : null}
                </li>
              ))}
            </ul>
          ) : null}
          <p><ViewLink to="/risks">{t('risks.all')}</ViewLink></p>
        </div>
      )}
    </QueryState>
  );
}
