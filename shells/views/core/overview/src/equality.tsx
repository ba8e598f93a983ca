import { Dumbbell } from '@samlar/chart/dumbbell';
import { Section, type GenderCount } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { texts } from './overview-texts';

interface EqualityProps {
  name: string;
  headcount: GenderCount | null;
  managers: GenderCount | null;
}

/** Women among the staff and among the managers: equal access is asked for everywhere, so it is shown first. */
export function Equality({ name, headcount, managers }: EqualityProps) {
  const t = useText(texts);
  const [staff, leaders] = [shareOfWomen(headcount), shareOfWomen(managers)];
  if (staff === null && leaders === null) return null;
  return (
    <Section title={t('equality')}>
      <Dumbbell
        title={t('equality.chart')}
        description={t('equality.text')}
        source={t('equality.source')}
        nameLabel={t('municipality')}
        fromLabel={t('headcount')}
        toLabel={t('managers')}
        rows={[{ name, from: staff, to: leaders }]}
        reference={{ value: 0.5, label: t('equality.half') }}
      />
    </Section>
  );
}

/** From 0 to 1; null where nobody is counted or the split is not known. */
export function shareOfWomen(count: GenderCount | null): number | null {
  return count?.total && count.women !== null ? count.women / count.total : null;
}
