import { Slope } from '@samlar/chart/slope';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { cell, ends } from './change';
import { texts } from './culture-texts';
import type { Comparison, MeasurementInShort, UnitInShort } from './measurement';

/** Limits of the five bands (domain.md §3.4), read in whole per cent: 10.4 % is still low. */
const BANDS = [['LOW', 0, 0.105], ['NOTICEABLE', 0.105, 0.205], ['CLEAR', 0.205, 0.305], ['HIGH', 0.305, 0.405], ['VERY_HIGH', 0.405, 1]] as const;

interface SlopesProps {
  name: string;
  comparison: Comparison;
  parts: UnitInShort[];
}

/** Before and after for the unit and those just below it, as far as the two may be compared. */
export function Slopes({ name, comparison, parts }: SlopesProps) {
  const t = useText(texts);
  const { before, after } = comparison;
  if (!before || !after || (comparison.obstacle && comparison.obstacle !== 'SUPPRESSED')) return null;
  // A unit may have been measured in other waves than the one above it; those stand in the list of units.
  const comparable = parts.filter(({ cultureMeasurement: part }) =>
    part?.before?.wave === before.wave && part.after?.wave === after.wave && (!part.obstacle || part.obstacle === 'SUPPRESSED'));
  const rows = [
    ...(comparison.entropyDelta === null && !comparison.obstacle ? [] : [row(name, comparison)]),
    ...comparable.map((part) => row(part.name, part.cultureMeasurement!)),
  ];
  if (rows.length === 0) return null;
  return (
    <Section title={t('slope')}>
      <Slope
        title={t('slope.title', { before: before.wave, after: after.wave })} description={t('slope.text')}
        nameLabel={t('unit')} beforeLabel={before.wave} afterLabel={after.wave} kind="share" decimals={1} rows={rows}
        bands={BANDS.map(([band, from, to]) => ({ from, to, label: t(`band.${band}`) }))}
        source={t('source', { waves: `${before.wave}, ${after.wave}` })}
      />
    </Section>
  );
}

function row(name: string, { before, after, entropyDeltaInterval }: Comparison<MeasurementInShort>) {
  return {
    name,
    before: cell(before?.entropy, before?.absence),
    after: cell(after?.entropy, after?.absence),
    beforeInterval: ends(before?.entropyInterval),
    afterInterval: ends(after?.entropyInterval),
    changeInterval: ends(entropyDeltaInterval),
  };
}
