import { BarBand } from '@samlar/chart/bar-band';
import { FlowMatrix } from '@samlar/chart/flow-matrix';
import { FlowSankey } from '@samlar/chart/flow-sankey';
import { KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import type { ViewProps } from '@samlar/view-contract/view';
import { texts } from './association-texts';
import { EXCHANGE, type ExchangeData } from './exchange.query';

/** Peer visits between municipalities: who gives, who receives, and who has done neither. */
export default function Exchange({ search }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(EXCHANGE, { round: search.get('round') ?? '2012' });
  return (
    <Page title={t('exchange')} lead={t('exchange.lead')} query={query}>
      {({ visitFlows }) => visitFlows && (visitFlows.length > 0 ? <Parts flows={visitFlows} /> : <Empty title={t('exchange.none')} />)}
    </Page>
  );
}

function Parts({ flows }: { flows: NonNullable<ExchangeData['visitFlows']> }) {
  const t = useText(texts);
  const names = [...new Set(flows.flatMap(({ from, to }) => [from.name, to.name]))];
  const nodes = names.map((name) => ({ id: name, name }));
  const made = flows.filter(({ visits }) => visits > 0).map(({ from, to, visits }) => ({ from: from.name, to: to.name, value: visits }));
  const sum = (rows: { value: number }[]): number => rows.reduce((total, { value }) => total + value, 0);
  const given = (name: string): number => sum(made.filter(({ from }) => from === name));
  const received = (name: string): number => sum(made.filter(({ to }) => to === name));
  const neither = names.filter((name) => given(name) + received(name) === 0);
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('visits')}><Figure value={sum(made)} zero /></KeyFigure>
        <KeyFigure label={t('exchange.pairs')}><Figure value={made.length} zero /></KeyFigure>
        <KeyFigure label={t('exchange.neither')} detail={neither.join(', ') || null}><Figure value={neither.length} zero /></KeyFigure>
      </KeyFigures>
      <Section title={t('exchange.flow')}>
        <FlowSankey title={t('exchange.flow.title')} description={t('exchange.flow.description')} nodes={nodes} flows={made} />
      </Section>
      <Section title={t('exchange.matrix')}>
        <FlowMatrix title={t('exchange.matrix.title')} description={t('exchange.matrix.description')} nodes={nodes} flows={made} />
      </Section>
      <Section title={t('exchange.balance')}>
        <BarBand
          title={t('exchange.balance.title')} description={t('exchange.balance.description')} nameLabel={t('municipality')} measure={t('exchange.balance.measure')} signed
          rows={names.map((name) => ({ name, value: given(name) - received(name) }))}
        />
      </Section>
    </>
  );
}
