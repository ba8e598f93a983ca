import { StackedBars } from '@samlar/chart/stacked-bars';
import { Tag } from '@digdir/designsystemet-react';
import { CommandForm } from '@samlar/view-contract/command-form';
import { formatLongDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { messages } from './messages';
import { DECIDE } from './networks.command';
import { NETWORKS, type Decision, type Network } from './networks.query';
import { ours, stateOf, tally, undecided, type State } from './networks.rules';
import { texts } from './texts';

const COLOR: Record<State, 'success' | 'info' | 'warning'> = { YES: 'success', PLANNED: 'info', OPEN: 'warning' };

/** What must be answered and decided before a network is a network. */
export default function Networks({ params, search }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(NETWORKS, {});
  const chosen = params.id ?? search.get('network');
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ networks }) => networks && <Parts networks={ours(networks)} chosen={chosen} changed={query.again} />}
    </Page>
  );
}

function Parts({ networks, chosen, changed }: { networks: Network[]; chosen: string | null; changed(): void }) {
  const t = useText(texts);
  const network = networks.find(({ id }) => id === chosen) ?? networks.find(({ startedAt }) => startedAt === null) ?? networks[0];
  if (!network) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('networks')}><Figure value={networks.length} zero /></KeyFigure>
        <KeyFigure label={t('running')}><Figure value={networks.filter(({ startedAt }) => startedAt !== null).length} zero /></KeyFigure>
        <KeyFigure label={t('waiting')} detail={t('waiting.detail')}><Figure value={networks.reduce((sum, { establishment }) => sum + undecided(establishment).length, 0)} zero /></KeyFigure>
      </KeyFigures>
      <Section title={t('all')}>
        <StackedBars
          title={t('all.title')} description={t('all.description')} source={t('source')} nameLabel={t('network')} decimals={0}
          parts={(['YES', 'PLANNED', 'OPEN'] as const).map((key) => ({ key, label: t(`state.${key}`) }))}
          rows={networks.map(({ title, checklist }) => ({ name: title, values: tally(checklist) }))}
        />
        <ul>
          {networks.map(({ id, title }) => <li key={id}>{id === network.id ? <strong>{title}</strong> : <ViewLink to={`?network=${encodeURIComponent(id)}`}>{title}</ViewLink>}</li>)}
        </ul>
      </Section>
      <Questions network={network} />
      <Decisions key={network.id} network={network} changed={changed} />
    </>
  );
}

function Questions({ network }: { network: Network }) {
  const t = useText(texts);
  const mayPlan = useMay('activities:plan');
  // Their numbers are stable; one that was added since is read in the subgraph's own words.
  const questionOf = (number: number): string | null => (`question.${number}` in texts.sv ? t(`question.${number}` as keyof typeof texts.sv) : null);
  return (
    <Section title={t('questions', { title: network.title })} lead={t('questions.lead')} actions={mayPlan ? <ViewLink to={`/networks/${encodeURIComponent(network.id)}`}>{t('questions.write')}</ViewLink> : undefined}>
      <DataTable
        caption={t('questions.table')} captionHidden rows={network.checklist} rowKey={({ number }) => String(number)}
        columns={[
          { key: 'question', title: t('question'), cell: ({ number, question }) => `${number}. ${questionOf(number) ?? question}` },
          { key: 'state', title: t('state'), cell: (answer) => <Tag data-color={COLOR[stateOf(answer)]} data-size="sm">{t(`state.${stateOf(answer)}`)}</Tag> },
          { key: 'answer', title: t('answer'), prose: true, cell: ({ answer }) => answer ?? t('unanswered') },
          { key: 'plan', title: t('plan'), prose: true, cell: ({ plan }) => plan ?? '' },
        ]}
      />
    </Section>
  );
}

function Decisions({ network: { id, establishment, startedAt, continuationPlan }, changed }: { network: Network; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const mayPlan = useMay('activities:plan');
  const left = undecided(establishment);
  return (
    <Section title={t('decisions')} lead={left.length > 0 ? t('decisions.left', { left: left.length, all: establishment.length }) : t('decisions.done')}>
      <DataTable
        caption={t('decisions.table')} captionHidden rows={establishment} rowKey={({ administration }) => administration?.id ?? ''}
        columns={[
          { key: 'administration', title: t('administration'), cell: ({ administration }: Decision) => administration?.name ?? '' },
          { key: 'decided', title: t('decided'), cell: ({ decidedOn }) => (decidedOn ? formatLongDate(decidedOn, language) : <strong>{t('not-decided')}</strong>) },
          { key: 'financing', title: t('financing'), prose: true, cell: ({ financing }) => financing ?? '' },
        ]}
      />
      {mayPlan && left.length > 0 ? (
        <CommandForm
          title={t('decide')} lead={t('decide.lead')} send={t('send')} success={t('decide.done')} document={DECIDE} messages={messages} changed={changed}
          fields={[
            { name: 'administration', label: t('administration'), kind: 'choice', options: left.flatMap(({ administration }) => (administration ? [{ value: administration.id, label: administration.name }] : [])) },
            { name: 'financing', label: t('decide.financing'), longest: 300 },
          ]}
          variables={({ administration, financing }) => ({ network: id, administration: administration!, financing: financing! })}
        />
      ) : null}
      <p>{startedAt ? t('started', { day: formatLongDate(startedAt, language) }) : t('not-started')} {continuationPlan ? t('continues', { plan: continuationPlan }) : t('no-continuation')}</p>
    </Section>
  );
}
