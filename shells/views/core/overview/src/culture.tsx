import { Alert } from '@digdir/designsystemet-react';
import { formatDifference, formatShare } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { AbsenceMark, Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import type { CultureComparison } from './overview.query';
import { texts } from './overview-texts';

interface CultureProps {
  culture: CultureComparison | null;
  responseRate: number | null;
  wave: string;
}

/** The measured culture before and after, never without how many answered and what the figures cannot say. */
export function Culture({ culture, responseRate, wave }: CultureProps) {
  const t = useText(texts);
  const language = useLanguage();
  if (!culture) return null;
  if (culture.suppressed) return <Section title={t('culture')}><Empty title={t('culture.suppressed')}>{t('culture.suppressed.text')}</Empty></Section>;
  const waves = [{ when: t('culture.before'), wave: culture.before }, { when: t('culture.after'), wave: culture.after }];
  return (
    <Section title={t('culture')} lead={t('culture.lead')}>
      <KeyFigures>
        <KeyFigure label={t('culture.change')} detail={t('culture.points')}>
          {culture.entropyDelta === null ? <AbsenceMark mark=".." absence="MISSING" /> : formatDifference(culture.entropyDelta * 100, language, 1)}
        </KeyFigure>
        <KeyFigure label={t('culture.response', { wave })}>
          {responseRate === null ? <AbsenceMark mark=".." absence="MISSING" /> : formatShare(responseRate, language)}
        </KeyFigure>
      </KeyFigures>
      <DataTable
        caption={t('culture')}
        captionHidden
        rows={waves}
        rowKey={({ when }) => when}
        columns={[
          { key: 'when', title: t('culture.wave'), cell: ({ when }) => when },
          { key: 'respondents', title: t('culture.respondents'), numeric: true, cell: ({ wave: measured }) => <Figure value={measured?.respondents} /> },
          { key: 'entropy', title: t('culture.entropy'), numeric: true, cell: ({ wave: measured }) => <Figure value={measured?.entropy == null ? null : measured.entropy * 100} decimals={1} unit="%" /> },
        ]}
      />
      <Alert data-color="info">{t('culture.caution')}</Alert>
    </Section>
  );
}
