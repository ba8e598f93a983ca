import { Alert } from '@digdir/designsystemet-react';
import { formatDifference } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { AbsenceMark, Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import type { CultureComparison } from './overview.query';
import { texts } from './overview-texts';

/** The measured culture before and after, never without how many answered and what the figures cannot say. */
export function Culture({ culture }: { culture: CultureComparison | null }) {
  const t = useText(texts);
  const language = useLanguage();
  if (!culture) return null;
  if (culture.suppressed) return <Section title={t('culture')}><Empty title={t('culture.suppressed')}>{t('culture.suppressed.text')}</Empty></Section>;
  const waves = [{ when: t('culture.before'), wave: culture.before }, { when: t('culture.after'), wave: culture.after }];
  const newest = culture.after ?? culture.before;
  return (
    <Section title={t('culture')} lead={t('culture.lead')}>
      <KeyFigures>
        <KeyFigure label={t('culture.change')} detail={t('culture.points')}>
          {culture.entropyDelta === null ? <AbsenceMark mark=".." absence="MISSING" /> : formatDifference(culture.entropyDelta * 100, language, 1)}
        </KeyFigure>
        {newest ? <KeyFigure label={t('culture.response', { wave: newest.wave })} detail={t('culture.response.of')}><Share value={newest.responseRate} /></KeyFigure> : null}
      </KeyFigures>
      <DataTable
        caption={t('culture')}
        captionHidden
        rows={waves}
        rowKey={({ when }) => when}
        columns={[
          { key: 'when', title: t('culture.wave'), cell: ({ when, wave }) => (wave ? `${when}, ${wave.wave}` : when) },
          { key: 'respondents', title: t('culture.respondents'), numeric: true, cell: ({ wave: measured }) => <Figure value={measured?.respondents} /> },
          { key: 'rate', title: t('culture.rate'), numeric: true, cell: ({ wave: measured }) => <Share value={measured?.responseRate} /> },
          { key: 'entropy', title: t('culture.entropy'), numeric: true, cell: ({ wave: measured }) => <Figure value={measured?.entropy == null ? null : measured.entropy * 100} decimals={1} unit="%" /> },
        ]}
      />
      <Alert data-color="info">{t('culture.caution')}</Alert>
    </Section>
  );
}

function Share({ value }: { value: number | null | undefined }) {
  return <Figure value={value == null ? null : value * 100} decimals={0} unit="%" />;
}
