import { Gantt } from '@samlar/chart/gantt';
import { StackedBars } from '@samlar/chart/stacked-bars';
import { formatLongDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section, useSexDetail } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { RED_THREAD, type BaseGroup, type RedThreadData, type Series } from './red-thread.query';
import { placing, thread } from './red-thread.rules';
import { texts } from './texts';

/** Six meetings, four groups, a task between each: the whole municipality's managers on one thread. */
export default function RedThread({ organisation }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(RED_THREAD, { code: organisation.code ?? '' });
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ municipality }) => municipality && <Parts municipality={municipality} />}
    </Page>
  );
}

function Parts({ municipality: { managers, meetingSeries, baseGroups } }: { municipality: NonNullable<RedThreadData['municipality']> }) {
  const t = useText(texts);
  const bySex = useSexDetail();
  const series = meetingSeries?.[0];
  const { groups, people, smallest, largest } = placing(baseGroups ?? []);
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('meetings')} detail={series ? t('meetings.detail', { planned: series.planned }) : null}><Figure value={series?.scheduled} zero /></KeyFigure>
        <KeyFigure label={t('managers')} detail={bySex(managers)}><Figure value={managers?.total} absence={managers?.absence} zero /></KeyFigure>
        <KeyFigure label={t('groups')} detail={smallest !== null && largest !== null ? t('groups.detail', { smallest, largest }) : null}><Figure value={baseGroups ? groups : null} zero /></KeyFigure>
        <KeyFigure label={t('placed')}><Figure value={people} zero /></KeyFigure>
      </KeyFigures>
      {series ? <Thread series={series} /> : meetingSeries && <Empty title={t('none')}>{t('none.text')}</Empty>}
      {baseGroups ? <Groups groups={baseGroups} /> : null}
    </>
  );
}

function Thread({ series }: { series: Series }) {
  const t = useText(texts);
  const language = useLanguage();
  const pearls = thread(series);
  const parts = series.meetings.map(({ number, heldOn }) => ({ from: heldOn, to: heldOn, label: t('number', { number }), kind: 'occasion' as const }));
  return (
    <Section title={t('thread')} lead={t('thread.lead')}>
      {parts.length > 0 ? <Gantt title={t('thread.title')} description={t('thread.description')} nameLabel={t('series')} rows={[{ name: series.title, parts }]} /> : null}
      <DataTable
        caption={t('tasks')} rows={pearls} rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', title: t('meeting'), cell: ({ number }) => t('number', { number }) },
          { key: 'day', title: t('day'), cell: ({ heldOn }) => (heldOn ? formatLongDate(heldOn, language) : <strong>{t('no-day')}</strong>) },
          { key: 'task', title: t('task'), cell: ({ betweenTask }) => betweenTask ?? t('no-task') },
          { key: 'reports', title: t('reports'), numeric: true, cell: ({ reports }) => <Figure value={reports.length} /> },
        ]}
      />
      <p><ViewLink to="/my-group">{t('to-group')}</ViewLink></p>
    </Section>
  );
}

function Groups({ groups }: { groups: BaseGroup[] }) {
  const t = useText(texts);
  if (groups.length === 0) return <Section title={t('groups.title')}><Empty title={t('groups.none')}>{t('groups.none.text')}</Empty></Section>;
  const cell = (value: number | null, { participants }: BaseGroup) => value ?? { value: null, absence: participants.absence };
  return (
    <Section title={t('groups.title')} lead={t('groups.lead')}>
      <StackedBars
        title={t('groups.chart')} description={t('groups.description')} source={t('source')} nameLabel={t('group')} decimals={0}
        parts={[{ key: 'women', label: t('women') }, { key: 'men', label: t('men') }]}
        rows={groups.map((group) => ({
          name: t(`kind.${group.kind}`, { number: group.number }), values: { women: cell(group.participants.women, group), men: cell(group.participants.men, group) },
        }))}
      />
    </Section>
  );
}
