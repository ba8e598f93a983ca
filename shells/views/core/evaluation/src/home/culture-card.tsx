import { Paragraph } from '@digdir/designsystemet-react';
import { formatLongDate } from '@samlar/view-contract/figure';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { texts } from './card-texts';
import styles from './card.module.css';
import { CULTURE_CARD } from './cards.query';

/** A measurement to answer, if one is open, and the way to the latest result. */
export default function CultureCard({ language }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(CULTURE_CARD, {});
  return (
    <QueryState query={query} rows={1}>
      {({ waves }) => {
        const open = (waves ?? []).filter(({ status, source }) => status === 'OPEN' && source === 'OWN_SURVEY');
        return (
          <div className={styles.card}>
            {open.map(({ id, title, closesOn }) => <Paragraph key={id}>{t('open', { title, day: formatLongDate(closesOn, language) })}</Paragraph>)}
            {open.length === 0 ? <Paragraph>{t('closed')}</Paragraph> : <p><ViewLink to="/survey">{t('answer')}</ViewLink></p>}
            <p><ViewLink to="/culture">{t('culture')}</ViewLink></p>
          </div>
        );
      }}
    </QueryState>
  );
}
