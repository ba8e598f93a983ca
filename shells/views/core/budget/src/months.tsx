import { Burn } from '@samlar/chart/burn';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import type { Project } from './budget.query';
import { texts } from './budget-texts';
import { kronor } from './kronor';

/** Plan and postings by month, added up. */
export function Months({ burn }: { burn: NonNullable<Project['burn']> }) {
  const t = useText(texts);
  if (burn.length === 0) return null;
  return (
    <Section title={t('months')}>
      <Burn
        title={t('months.chart')} description={t('months.description')}
        months={burn.map(({ month, planned, actual }) => ({ month, plan: kronor(planned), actual: actual ? kronor(actual) : null }))}
      />
    </Section>
  );
}
