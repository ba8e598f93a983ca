import { Textfield } from '@digdir/designsystemet-react';
import { nameOrder } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import type { WaveUnit } from './waves.query';
import { texts } from './waves-texts';
import styles from './waves.module.css';

const AT_A_TIME = 50;

/** The way down to a unit by name: units of different municipalities are often called the same. */
export function unitName({ label, unit }: Pick<WaveUnit, 'label' | 'unit'>, whole: string): string {
  if (label) return label;
  const names: string[] = [];
  for (let each = unit; each; each = each.parent ?? null) names.unshift(each.name);
  return names.join(' / ') || whole;
}

/** The units a measurement covers, the largest first; a word narrows them down. */
export function InvitedUnits({ units }: { units: WaveUnit[] }) {
  const t = useText(texts);
  const language = useLanguage();
  const [wanted, setWanted] = useState('');
  const found = units
    .map((unit, index) => ({ ...unit, index, name: unitName(unit, t('whole')) }))
    .sort((a, b) => b.invited - a.invited || nameOrder(language)(a.name, b.name))
    .filter(({ name }) => name.toLocaleLowerCase('sv').includes(wanted.trim().toLocaleLowerCase('sv')));
  return (
    <Section title={t('units')}>
      {units.length > AT_A_TIME ? <div className={styles.search}><Textfield label={t('units.find')} value={wanted} onChange={(event) => setWanted(event.target.value)} /></div> : null}
      <p role="status">{t('units.shown', { shown: Math.min(found.length, AT_A_TIME), all: found.length })}</p>
      <DataTable
        caption={t('units.table')} captionHidden rows={found.slice(0, AT_A_TIME)} rowKey={({ index }) => String(index)}
        columns={[
          { key: 'unit', title: t('unit'), cell: ({ name }) => name },
          { key: 'kind', title: t('kind'), cell: ({ kind }) => t(`kind.${kind}`) },
          { key: 'invited', title: t('invited'), numeric: true, cell: ({ invited }) => <Figure value={invited} /> },
        ]}
      />
    </Section>
  );
}
