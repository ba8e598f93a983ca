import { Alert } from '@digdir/designsystemet-react';
import { BarBand } from '@samlar/chart/bar-band';
import { StackedBars } from '@samlar/chart/stacked-bars';
import { CommandForm } from '@samlar/view-contract/command-form';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, type ViewProps } from '@samlar/view-contract/view';
import { ANSWER } from './leaders.command';
import { AREAS, LEADERS, type Area, type LeadersData, type Occasion } from './leaders.query';
import { byEvent, partOf, partsMatch, unanswered } from './leaders.rules';
import { messages } from './messages';
import { texts } from './texts';

type Programme = NonNullable<LeadersData['programme']>;

/** Two hundred leaders, twenty at a time and fifty at a time; four areas each time; thirty exchanges. */
export default function Leaders(_: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(LEADERS, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ programme, project }) => (
        <>
          {programme ? <Development programme={programme} changed={query.again} /> : <Empty title={t('none')}>{t('none.text')}</Empty>}
          {project ? <Mobilities summary={project.mobilities} /> : null}
        </>
      )}
    </Page>
  );
}

function Development({ programme, changed }: { programme: Programme; changed(): void }) {
  const t = useText(texts);
  const parts = programme.blocks.map((block) => ({ ...block, ...partOf(programme.occasions, block.number) }));
  const match = partsMatch(parts);
  const ready = programme.occasions.filter((occasion) => unanswered(occasion).length === 0).length;
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('leaders')} detail={programme.plannedParticipants === null ? null : t('leaders.planned', { count: programme.plannedParticipants })}><Figure value={programme.participantCount} zero /></KeyFigure>
        {parts.map(({ number, rounds, places, title }) => (
          <KeyFigure key={number} label={title} detail={t('rounds', { rounds, each: rounds && places !== null ? places / rounds : 0 })}><Figure value={places} zero /></KeyFigure>
        ))}
        <KeyFigure label={t('accessible')} detail={t('accessible.detail')}>{t('of', { part: ready, all: programme.occasions.length })}</KeyFigure>
      </KeyFigures>
      {match === false ? <Alert data-color="warning">{t('mismatch')}</Alert> : null}
      <Section title={t('seated')}>
        <BarBand
          title={t('seated.title')} description={t('seated.description')} source={t('source')} nameLabel={t('round')} measure={t('seated.measure')} targetLabel={t('places')} decimals={0}
          rows={programme.occasions.map(({ id, title, participantCount, capacity }) => ({
            id, name: title, value: participantCount ?? { value: null, absence: 'MISSING' as const }, target: capacity ?? { value: null, absence: 'NOT_APPLICABLE' as const },
          }))}
        />
      </Section>
      <Accessibility occasions={programme.occasions} changed={changed} />
    </>
  );
}

function Accessibility({ occasions, changed }: { occasions: Occasion[]; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const mayPlan = useMay('activities:plan');
  const openFirst = occasions.toSorted((a, b) => unanswered(b).length - unanswered(a).length);
  return (
    <Section title={t('areas')} lead={t('areas.lead')}>
      <DataTable
        caption={t('areas.table')} captionHidden rows={occasions} rowKey={({ id }) => id}
        columns={[
          { key: 'title', title: t('round'), cell: ({ title }) => title },
          { key: 'day', title: t('day'), cell: ({ period }) => formatDate(period.start, language) },
          ...AREAS.map((area) => ({
            key: area, title: t(`area.${area}`),
            cell: ({ accessibility }: Occasion) => accessibility.find((each) => each.area === area)?.answer ?? <strong>{t('unanswered')}</strong>,
          })),
        ]}
      />
      {mayPlan ? (
        <CommandForm
          title={t('answer')} lead={t('answer.lead')} send={t('send')} success={t('answer.done')} document={ANSWER} messages={messages} changed={changed}
          fields={[
            { name: 'occasion', label: t('round'), kind: 'choice', options: openFirst.map(({ id, title }) => ({ value: id, label: title })) },
            { name: 'area', label: t('area'), kind: 'choice', options: AREAS.map((area) => ({ value: area, label: t(`area.${area}`) })) },
            { name: 'answer', label: t('answer.text'), kind: 'text' },
          ]}
          variables={({ occasion, area, answer }) => ({ occasion: occasion!, area: area as Area, answer: answer! })}
        />
      ) : null}
    </Section>
  );
}

function Mobilities({ summary: { minimum, financed, notFinanced, missing, mobilities } }: { summary: NonNullable<LeadersData['project']>['mobilities'] }) {
  const t = useText(texts);
  return (
    <Section title={t('mobilities')} lead={minimum === null ? undefined : missing ? t('mobilities.missing', { minimum, missing }) : t('mobilities.kept', { minimum, financed })}>
      <StackedBars
        title={t('mobilities.title')} description={t('mobilities.description', { financed, notFinanced })} source={t('mobilities.source')} nameLabel={t('event')} decimals={0}
        parts={[{ key: 'financed', label: t('financed') }, { key: 'other', label: t('other') }]}
        rows={byEvent(mobilities).map(({ event, financed: counted, other }) => ({ name: event, values: { financed: counted, other } }))}
      />
    </Section>
  );
}
