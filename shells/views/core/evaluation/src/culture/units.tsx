import { Tag } from '@digdir/designsystemet-react';
import { formatShare } from '@samlar/view-contract/figure';
import { DataTable, Section } from '@samlar/view-contract/page';
import { AbsenceMark, Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink } from '@samlar/view-contract/view';
import { inOrder, readingOf } from './change';
import { texts } from './culture-texts';
import type { MeasurementInShort, UnitInShort } from './measurement';

const COLOUR = { DOWN: 'success', UP: 'warning', UNCERTAIN: 'neutral' } as const;

/** The units below, each leading to its own result. */
export function Units({ units, municipalities = false }: { units: UnitInShort[]; municipalities?: boolean }) {
  const t = useText(texts);
  const language = useLanguage();
  const measured = units.filter(({ cultureMeasurement }) => cultureMeasurement);
  if (measured.length === 0) return null;
  const columns = (['before', 'after'] as const).flatMap((which) => {
    const [wave, ...others] = new Set(measured.flatMap(({ cultureMeasurement }) => cultureMeasurement![which]?.wave ?? []));
    if (!wave) return [];
    return [{ which, several: others.length > 0, title: others.length ? t(`share.${which}`) : t('share', { wave }) }];
  });
  const share = (measurement: MeasurementInShort | null) =>
    (measurement?.entropy == null ? <AbsenceMark mark=".." absence={measurement?.absence ?? 'MISSING'} /> : formatShare(measurement.entropy, language, 1));
  return (
    <Section title={t(municipalities ? 'units.municipalities' : 'units')} lead={t('units.lead')}>
      <DataTable
        caption={t('units.table')} captionHidden rows={measured} rowKey={({ id }) => id}
        columns={[
          { key: 'unit', title: t('unit'), cell: ({ id, name }) => <ViewLink to={`/culture/${id}`}>{name}</ViewLink> },
          ...columns.map(({ which, several, title }) => ({
            key: which, title, numeric: true,
            cell: ({ cultureMeasurement }: UnitInShort) => (
              <>{share(cultureMeasurement![which])}{several && cultureMeasurement![which] ? ` (${cultureMeasurement![which]!.wave})` : ''}</>
            ),
          })),
          {
            key: 'reading', title: t('units.reading'),
            cell: ({ cultureMeasurement }) => {
              const reading = readingOf(cultureMeasurement!);
              return reading ? <Tag data-size="sm" data-color={COLOUR[reading]}>{t(`change.${reading}`)}</Tag> : null;
            },
          },
          {
            key: 'answers', title: t('units.answers'), numeric: true,
            cell: ({ cultureMeasurement }) => {
              const { latest } = inOrder(cultureMeasurement!);
              return <Figure value={latest?.respondents} absence={latest?.absence ?? null} />;
            },
          },
        ]}
      />
    </Section>
  );
}
