import { formatDate } from '@samlar/view-contract/figure';
import { KeyFigure, KeyFigures, QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { withoutDay } from './exchange.rules';
import { MEETINGS_CARD } from './meetings-card.query';
import { texts } from './texts';

/** How far the series has come, and what is to be tried now. */
export default function MeetingsCard({ organisation }: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  const query = useViewQuery(MEETINGS_CARD, { code: organisation.code ?? '' });
  return (
    <QueryState query={query} rows={2}>
      {({ municipality }) => {
        const series = municipality?.meetingSeries?.[0];
        if (!series) return <Empty title={t('none')} />;
        const last = series.meetings.at(-1);
        return (
          <>
            <KeyFigures>
              <KeyFigure label={t('card.scheduled')} detail={t('card.planned', { planned: series.planned })}><Figure value={series.scheduled} zero /></KeyFigure>
              <KeyFigure label={t('card.managers')}><Figure value={series.participantCount} zero /></KeyFigure>
            </KeyFigures>
            {last ? <p>{t('card.last', { number: last.number, day: formatDate(last.heldOn, language) })} {last.betweenTask ?? t('no-task')}</p> : null}
            {withoutDay(series) > 0 ? <p>{t('card.gap', { count: withoutDay(series) })}</p> : null}
            <p><ViewLink to="/with-dals-ed">{t('title')}</ViewLink></p>
          </>
        );
      }}
    </QueryState>
  );
}
