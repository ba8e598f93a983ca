import { Paragraph } from '@digdir/designsystemet-react';
import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import type { ViewProps } from '@samlar/view-contract/view';
import { CultureResult } from './culture-result';
import { texts } from './culture-texts';
import type { Comparison } from './measurement';
import { PROGRAMME_CULTURE, type ProgrammeCultureData } from './programme-culture.query';
import { Units } from './units';

/** The whole programme's culture, and the municipalities side by side. */
export default function ProgrammeCulture(_: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(PROGRAMME_CULTURE, {});
  return (
    <Page title={t('title')} lead={t('programme.lead')} query={query}>
      {(data) => <Parts {...data} />}
    </Page>
  );
}

function Parts({ waves, municipalities }: ProgrammeCultureData) {
  const t = useText(texts);
  const comparison = wholeOf(waves ?? []);
  const measured = (municipalities ?? []).filter(({ cultureMeasurement }) => cultureMeasurement);
  return (
    <>
      {comparison?.after && !comparison.obstacle ? <Paragraph>{t('whole.change')}</Paragraph> : null}
      {comparison ? <CultureResult name={t('whole')} comparison={comparison} parts={measured} /> : <Empty title={t('none')}>{t('none.text')}</Empty>}
      <Units units={measured} municipalities />
    </>
  );
}

/**
 * First and latest closed wave of the whole, which is no unit of any organisation and so has no comparison of its own in the
 * API: the difference has no interval and is left out.
 */
export function wholeOf(waves: NonNullable<ProgrammeCultureData['waves']>): Comparison | null {
  const closed = waves.filter(({ status, measurements }) => status === 'CLOSED' && measurements.length > 0);
  const [first, last] = [closed[0], closed.length > 1 ? closed.at(-1) : undefined];
  if (!first) return null;
  const obstacle = !last ? null
    : first.unitsDefinedOn !== last.unitsDefinedOn ? 'OTHER_UNIT_DEFINITION' as const
      : first.instrument.id !== last.instrument.id ? 'OTHER_INSTRUMENT' as const : null;
  return { before: first.measurements[0]!, after: last?.measurements[0] ?? null, entropyDelta: null, entropyDeltaInterval: null, obstacle };
}
