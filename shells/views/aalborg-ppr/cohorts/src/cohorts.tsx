import { BarBand } from '@samlar/chart/bar-band';
import { StackedBars } from '@samlar/chart/stacked-bars';
import { CommandForm } from '@samlar/view-contract/command-form';
import { formatDate, nameOrder } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, type ViewProps } from '@samlar/view-contract/view';
import { WRITE } from './cohorts.command';
import { COHORTS, STEPS, type CohortsData, type Step } from './cohorts.query';
import { partsOf, reached, standing } from './cohorts.rules';
import { messages } from './messages';
import { texts } from './texts';

type Programme = NonNullable<CohortsData['programme']>;

/** A hundred people in three cohorts, as the teams they already are. */
export default function Cohorts(_: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(COHORTS, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ programme }) => (programme ? <Parts programme={programme} changed={query.again} /> : <Empty title={t('none')}>{t('none.text')}</Empty>)}
    </Page>
  );
}

function Parts({ programme, changed }: { programme: Programme; changed(): void }) {
  const t = useText(texts);
  const { occasions, blocks } = programme;
  const cycles = occasions.flatMap(({ actionLearning }) => actionLearning);
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('people')} detail={programme.plannedParticipants === null ? null : t('people.planned', { count: programme.plannedParticipants })}><Figure value={programme.participantCount} zero /></KeyFigure>
        <KeyFigure label={t('cohorts')}><Figure value={occasions.length} zero /></KeyFigure>
        <KeyFigure label={t('parts')} detail={t('parts.detail')}><Figure value={blocks.length} zero /></KeyFigure>
        <KeyFigure label={t('teams')}><Figure value={new Set(cycles.map(({ team }) => team?.id)).size} zero /></KeyFigure>
      </KeyFigures>
      <Section title={t('size')}>
        <BarBand
          title={t('size.title')} description={t('size.description')} source={t('source')} nameLabel={t('cohort')} measure={t('people')} decimals={0}
          rows={occasions.map(({ id, title, participantCount }) => ({ id, name: title, value: participantCount ?? { value: null, absence: 'MISSING' as const } }))}
        />
      </Section>
      <Days programme={programme} />
      <ActionLearning programme={programme} changed={changed} />
    </>
  );
}

function Days({ programme: { blocks, occasions } }: { programme: Programme }) {
  const t = useText(texts);
  const language = useLanguage();
  const days = new Map(occasions.map((cohort) => [cohort.id, partsOf(blocks, cohort)]));
  return (
    <Section title={t('days')} lead={t('days.lead')}>
      <DataTable
        caption={t('days.table')} captionHidden rows={blocks} rowKey={({ number }) => String(number)}
        columns={[
          { key: 'part', title: t('part'), cell: ({ title }) => title },
          ...occasions.map(({ id, title }) => ({
            key: id, title, cell: (block: { number: number }) => {
              const on = days.get(id)![block.number - 1]?.on;
              return on ? formatDate(on, language) : t('unplaced');
            },
          })),
        ]}
      />
    </Section>
  );
}

function ActionLearning({ programme: { occasions }, changed }: { programme: Programme; changed(): void }) {
  const t = useText(texts);
  const mayPlan = useMay('activities:plan');
  const byName = nameOrder(useLanguage());
  const rows = occasions.flatMap((cohort) => cohort.actionLearning.map((cycle) => ({ cohort, cycle })))
    .sort((a, b) => byName(a.cohort.title, b.cohort.title) || byName(a.cycle.team?.name ?? '', b.cycle.team?.name ?? '') || a.cycle.cycle - b.cycle.cycle);
  const teams = rows.flatMap(({ cohort, cycle: { cycle, team } }) => (team && cycle === 1 ? [{ cohort, team }] : []));
  if (rows.length === 0) return <Section title={t('action')}><Empty title={t('action.none')} /></Section>;
  return (
    <Section title={t('action')} lead={t('action.lead')}>
      <StackedBars
        title={t('action.title')} description={t('action.description')} source={t('source')} nameLabel={t('cohort')} decimals={0}
        parts={STEPS.map((key) => ({ key, label: t(`step.${key}`) }))}
        rows={occasions.map(({ title, actionLearning }) => ({ name: title, values: standing(actionLearning) }))}
      />
      <DataTable
        caption={t('action.table')} rows={rows} rowKey={({ cycle }) => cycle.id}
        columns={[
          { key: 'team', title: t('team'), cell: ({ cycle }) => cycle.team?.name ?? '' },
          { key: 'cohort', title: t('cohort'), cell: ({ cohort }) => cohort.title },
          { key: 'cycle', title: t('cycle'), numeric: true, cell: ({ cycle }) => <Figure value={cycle.cycle} /> },
          { key: 'step', title: t('reached'), cell: ({ cycle }) => { const step = reached(cycle); return step ? t(`step.${step}`) : t('not-begun'); } },
          { key: 'text', title: t('latest'), prose: true, cell: ({ cycle }) => cycle.steps.at(-1)?.text ?? '' },
        ]}
      />
      {mayPlan ? (
        <CommandForm
          title={t('write')} lead={t('write.lead')} send={t('send')} success={t('write.done')} document={WRITE} messages={messages} changed={changed}
          fields={[
            { name: 'team', label: t('team'), kind: 'choice', options: teams.map(({ cohort, team }) => ({ value: `${cohort.id} ${team.id}`, label: `${team.name}, ${cohort.title}` })) },
            { name: 'step', label: t('step'), kind: 'choice', options: STEPS.map((step) => ({ value: step, label: t(`step.${step}`) })) },
            { name: 'text', label: t('write.text'), kind: 'text', longest: 4_000 },
          ]}
          variables={({ team, step, text }) => {
            const [occasion, unit] = team!.split(' ');
            return { input: { occasion: occasion!, team: unit!, step: step as Step, text: text! } };
          }}
        />
      ) : null}
    </Section>
  );
}
