import { KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { Amount } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { inKronor } from './kronor';
import type { MunicipalityOverview } from './overview.query';
import { texts } from './overview-texts';

export function Budget({ budget }: { budget: MunicipalityOverview['budget'] }) {
  const t = useText(texts);
  if (!budget) return null;
  const left = BigInt(budget.planned.amountMinor) - BigInt(budget.actual.amountMinor);
  if (BigInt(budget.planned.amountMinor) === 0n && BigInt(budget.actual.amountMinor) === 0n) return <Section title={t('budget')}><Empty title={t('budget.none')} /></Section>;
  return (
    <Section title={t('budget')} lead={t('budget.lead')}>
      <KeyFigures>
        <KeyFigure label={t('budget.planned')}><Amount value={inKronor(budget.planned)} zero /></KeyFigure>
        <KeyFigure label={t('budget.actual')}><Amount value={inKronor(budget.actual)} zero /></KeyFigure>
        <KeyFigure label={t('budget.left')}><Amount value={{ amountMinor: left.toString(), currency: 'SEK' }} zero /></KeyFigure>
      </KeyFigures>
    </Section>
  );
}
