import { KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import type { MunicipalityOverview } from './overview.query';
import { texts } from './overview-texts';

/** Visits given and received: the exchange is meant to be mutual. */
export function PeerVisits({ ku8 }: { ku8: MunicipalityOverview['ku8'] }) {
  const t = useText(texts);
  if (!ku8) return null;
  return (
    <Section title={t('ku8')} lead={t('ku8.lead')}>
      <KeyFigures>
        <KeyFigure label={t('ku8.given')}><Figure value={ku8.visitsGiven} zero /></KeyFigure>
        <KeyFigure label={t('ku8.received')}><Figure value={ku8.visitsReceived} zero /></KeyFigure>
        <KeyFigure label={t('ku8.observers')} detail={t('observers.target', { target: ku8.observerTarget })}><Figure value={ku8.observers} zero /></KeyFigure>
      </KeyFigures>
    </Section>
  );
}
