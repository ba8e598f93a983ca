import { BarBand } from '@samlar/chart/bar-band';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { cell, inOrder } from './change';
import { texts } from './culture-texts';
import type { Comparison, MeasurementInShort, UnitInShort } from './measurement';

interface ThermometerProps {
  name: string;
  comparison: Comparison;
  parts: UnitInShort[];
}

/** How many of those invited answered, unit by unit, with the earlier measurement as a mark. */
export function Thermometer({ name, comparison, parts }: ThermometerProps) {
  const t = useText(texts);
  const { latest, earlier } = inOrder(comparison);
  if (!latest) return null;
  const measured = parts.filter(({ cultureMeasurement }) => inOrder(cultureMeasurement!).latest?.wave === latest.wave);
  const bar = (id: string, label: string, measured: Comparison<MeasurementInShort>) => {
    const { latest: now, earlier: then } = inOrder(measured);
    return {
      id, name: label, value: cell(now?.responseRate, now?.absence),
      ...(earlier ? { target: cell(then?.wave === earlier.wave ? then.responseRate : null, then?.absence) } : {}),
    };
  };
  return (
    <Section title={t('thermometer')}>
      <BarBand
        title={t('thermometer.title', { wave: latest.wave })} description={t(earlier ? 'thermometer.text' : 'thermometer.text.one')}
        nameLabel={t('unit')} measure={latest.wave} kind="share" source={t('source', { waves: latest.wave })}
        {...(earlier ? { targetLabel: earlier.wave } : {})}
        rows={[bar('whole', name, comparison), ...measured.map((part) => bar(part.id, part.name, part.cultureMeasurement!))]}
      />
    </Section>
  );
}
