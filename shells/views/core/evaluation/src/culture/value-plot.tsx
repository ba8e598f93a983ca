import { CulturePlot } from '@samlar/chart/culture-plot';
import { Section } from '@samlar/view-contract/page';
import { titleIn } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { texts } from './culture-texts';
import { LEVELS } from './levels';
import type { Comparison, Measurement, Word } from './measurement';

/** The most chosen words of each list on seven levels, one measurement beside the other. */
export function ValuePlot({ comparison }: { comparison: Comparison }) {
  const t = useText(texts);
  const language = useLanguage();
  const waves = [comparison.before, comparison.after].filter((wave): wave is Measurement => wave !== null);
  if (!waves.some(({ currentWords }) => currentWords)) return null;
  const listed = (words: Word[], list: 'personal' | 'current' | 'desired') =>
    words.map((word) => ({ word: titleIn(word, language), level: word.level, limiting: word.limiting, votes: word[list] }));
  const names = LEVELS.map((level) => t(`level.${level}`)) as unknown as Parameters<typeof CulturePlot>[0]['levels'];
  return (
    <Section title={t('plot')}>
      <CulturePlot
        title={t('plot.title', { waves: waves.map(({ wave }) => wave).join(', ') })} description={t('plot.text')} levels={names}
        source={t('source', { waves: waves.map(({ wave }) => wave).join(', ') })}
        waves={waves.map(({ wave, respondents, personalWords, currentWords, desiredWords }) => ({
          label: wave,
          respondents,
          lists: personalWords && currentWords && desiredWords
            ? { personal: listed(personalWords, 'personal'), current: listed(currentWords, 'current'), desired: listed(desiredWords, 'desired') }
            : null,
          absence: currentWords ? null : 'SUPPRESSED' as const,
        }))}
      />
    </Section>
  );
}
