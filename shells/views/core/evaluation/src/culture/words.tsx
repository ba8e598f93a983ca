import { Tag } from '@digdir/designsystemet-react';
import { BarBand } from '@samlar/chart/bar-band';
import { formatDifference } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { spokenBy, titleIn } from '@samlar/view-contract/slot';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { texts } from './culture-texts';
import type { Measurement, Word } from './measurement';

/** The words most chosen for the culture now or as wished, by what is wanted more of first; gap = desired − current (§3.4). */
export function wordsByGap({ currentWords, desiredWords }: Pick<Measurement, 'currentWords' | 'desiredWords'>): (Word & { gap: number })[] {
  const words = new Map([...(currentWords ?? []), ...(desiredWords ?? [])].map((word) => [word.sv, word]));
  return [...words.values()].map((word) => ({ ...word, gap: word.desired - word.current })).sort((a, b) => b.gap - a.gap);
}

export function Words({ measurement }: { measurement: Measurement }) {
  const t = useText(texts);
  const language = useLanguage();
  const { wave } = measurement;
  if (measurement.absence) return null;
  if (!measurement.currentWords) return <Section title={t('words')}><Empty title={t('words.few')}>{t('words.few.text')}</Empty></Section>;
  const words = wordsByGap(measurement);
  return (
    <Section title={t('words')}>
      <BarBand
        title={t('words.title', { wave })} description={t('words.text')} nameLabel={t('word')} measure={t('gap')} signed
        source={t('source', { waves: wave })} rows={words.map((word) => ({ id: word.sv, name: titleIn(word, language), value: word.gap }))}
      />
      <DataTable
        caption={t('words.table', { wave })} rows={words} rowKey={({ sv }) => sv}
        columns={[
          { key: 'word', title: t('word'), cell: (word) => <span lang={spokenBy(word, language)}>{titleIn(word, language)}</span> },
          {
            key: 'kind', title: t('kind'),
            cell: ({ limiting }) => <Tag data-size="sm" data-color={limiting ? 'danger' : 'neutral'}>{t(limiting ? 'kind.limiting' : 'kind.helpful')}</Tag>,
          },
          { key: 'level', title: t('level'), numeric: true, cell: ({ level }) => level },
          { key: 'personal', title: t('list.personal'), numeric: true, cell: ({ personal }) => <Figure value={personal} /> },
          { key: 'current', title: t('list.current'), numeric: true, cell: ({ current }) => <Figure value={current} /> },
          { key: 'desired', title: t('list.desired'), numeric: true, cell: ({ desired }) => <Figure value={desired} /> },
          { key: 'gap', title: t('gap'), numeric: true, cell: ({ gap }) => formatDifference(gap, language) },
        ]}
      />
    </Section>
  );
}
