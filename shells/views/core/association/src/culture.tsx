import { Slope } from '@samlar/chart/slope';
import { Alert } from '@digdir/designsystemet-react';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { texts } from './association-texts';
import type { Compared } from './comparison.query';

/** Dysfunction share before and after, with the caution that belongs to it. */
export function Culture({ municipalities }: { municipalities: Compared[] }) {
  const t = useText(texts);
  const measured = municipalities.filter(({ cultureMeasurement }) => cultureMeasurement?.before);
  if (measured.length === 0) return null;
  const cell = (value: number | null | undefined) => value ?? { value: null, absence: 'SUPPRESSED' as const };
  return (
    <Section title={t('culture')}>
      <Alert data-color="info">{t('culture.caution')}</Alert>
      <Slope
        title={t('culture.title')} description={t('culture.description')} nameLabel={t('municipality')} beforeLabel="2012" afterLabel="2013" kind="share" decimals={1}
        rows={measured.map(({ name, cultureMeasurement }) => ({
          name, before: cell(cultureMeasurement!.before?.entropy), after: cell(cultureMeasurement!.after?.entropy),
        }))}
      />
    </Section>
  );
}
