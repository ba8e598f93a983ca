import { ToggleGroup } from '@digdir/designsystemet-react';
import { StackedBars } from '@samlar/chart/stacked-bars';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import { texts } from './culture-texts';
import styles from './culture.module.css';
import type { Comparison, Measurement } from './measurement';

export const LEVELS = [1, 2, 3, 4, 5, 6, 7] as const;
const LISTS = ['current', 'desired', 'personal'] as const;
type List = (typeof LISTS)[number];

/** How the chosen words spread over the seven levels, one chart a measurement, one list at a time. */
export function Levels({ comparison }: { comparison: Comparison }) {
  const t = useText(texts);
  const [list, setList] = useState<List>('current');
  const waves = [comparison.before, comparison.after].filter((wave): wave is Measurement => Boolean(wave?.levels));
  if (waves.length === 0) return null;
  return (
    <Section title={t('levels')}>
      <div className={styles.choice} data-print="none">
        <ToggleGroup value={list} onChange={(value) => setList(value as List)} aria-label={t('levels.choose')} data-size="sm">
          {LISTS.map((each) => <ToggleGroup.Item key={each} value={each}>{t(`list.${each}`)}</ToggleGroup.Item>)}
        </ToggleGroup>
      </div>
      <div className={styles.beside}>
        {waves.map((wave) => <LevelChart key={wave.wave} measurement={wave} list={list} />)}
      </div>
    </Section>
  );
}

function LevelChart({ measurement, list }: { measurement: Measurement; list: List }) {
  const t = useText(texts);
  const levels = [...measurement.levels!].sort((a, b) => b.level - a.level);
  // The share of limiting words is given for the culture now only: the others are drawn whole.
  const split = list === 'current';
  return (
    <StackedBars
      title={t('levels.title', { list: t(`list.${list}`), wave: measurement.wave })} description={t('levels.text')} kind="share" decimals={1}
      nameLabel={t('level')} source={t('source', { waves: measurement.wave })}
      parts={split ? [{ key: 'helpful', label: t('helpful') }, { key: 'limiting', label: t('limiting') }] : [{ key: 'all', label: t(`list.${list}`) }]}
      rows={levels.map((share) => ({
        name: `${share.level} ${t(`level.${share.level}` as keyof typeof texts.sv)}`,
        values: split ? { helpful: share.current - share.limiting, limiting: share.limiting } : { all: share[list] },
      }))}
    />
  );
}
