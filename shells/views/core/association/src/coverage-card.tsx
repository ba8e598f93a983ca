import { KeyFigure, KeyFigures, QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { texts } from './association-texts';
import { COVERAGE } from './coverage-card.query';

/** How many municipalities and people, and where to read more. */
export default function CoverageCard(_: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(COVERAGE, {});
  return (
    <QueryState query={query} rows={2}>
      {({ municipalities, affectedHeadcount }) => (
        <>
          <KeyFigures>
            {municipalities ? (
              <KeyFigure label={t('coverage')}>
                {t('coverage.of', { taking: municipalities.filter(({ participation }) => participation !== 'NONE').length, all: municipalities.length })}
              </KeyFigure>
            ) : null}
            {affectedHeadcount ? <KeyFigure label={t('people')}><Figure value={affectedHeadcount.unique.total} zero /></KeyFigure> : null}
          </KeyFigures>
          <p><ViewLink to="/comparison">{t('title')}</ViewLink> · <ViewLink to="/reach">{t('reach')}</ViewLink></p>
        </>
      )}
    </QueryState>
  );
}
