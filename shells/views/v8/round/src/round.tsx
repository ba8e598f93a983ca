import { BarBand } from '@samlar/chart/bar-band';
import { StageFunnel } from '@samlar/chart/stage-funnel';
import { formatDate, formatLongDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { ROUND, STAGES, type Member, type Round, type RoundData } from './round.query';
import { balanceOf, currentRound, lacking, waiting } from './round.rules';
import { texts } from './texts';

/** One page for the two who coordinate the peer visits of eight municipalities. */
export default function RoundPage(_: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(ROUND, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={<ViewLink to="/visits/board">{t('to-board')}</ViewLink>}>
      {({ rounds, municipalityGroup }) => <Parts round={currentRound(rounds ?? [])} group={municipalityGroup} />}
    </Page>
  );
}

function Parts({ round, group }: { round: Round | null; group: RoundData['municipalityGroup'] }) {
  const t = useText(texts);
  const language = useLanguage();
  if (!round) return <Empty title={t('no-round')}>{t('no-round.text')}</Empty>;
  const members = group?.members ?? [];
  const names = group?.coordinators?.flatMap(({ person }) => person?.displayName ?? []) ?? [];
  const reached = (stage: (typeof STAGES)[number]): number | undefined => round.stagesReached.find(({ name }) => name === stage)?.requests;
  return (
    <>
      <p>
        {t('round', { title: round.title, start: formatLongDate(round.period.start, language), end: round.period.end ? formatLongDate(round.period.end, language) : t('open-end') })}
        {names.length > 0 ? ` ${t('coordinators', { names: new Intl.ListFormat(language === 'en' ? 'en' : language).format(names) })}` : ''}
      </p>
      <KeyFigures>
        <KeyFigure label={t('requests')}><Figure value={reached('REQUESTED')} zero /></KeyFigure>
        <KeyFigure label={t('visited')}><Figure value={reached('VISITED')} zero /></KeyFigure>
        <KeyFigure label={t('plans')}><Figure value={reached('LEARNING_PLAN_PUBLISHED')} zero /></KeyFigure>
        <Observers members={members} />
      </KeyFigures>
      <Section title={t('stages')}>
        <StageFunnel
          title={t('stages.title')} description={t('stages.description')} source={t('source')} stageLabel={t('stage')} measure={t('number')}
          stages={STAGES.map((stage) => ({ label: t(`stage.${stage}`), value: reached(stage) ?? null }))}
        />
      </Section>
      <WaitingRequests round={round} />
      {members.length > 0 ? <Exchange members={members} /> : null}
    </>
  );
}

function Observers({ members }: { members: Member[] }) {
  const t = useText(texts);
  const known = members.filter(({ ku8 }) => ku8?.observers !== null && ku8?.observers !== undefined);
  const sum = known.reduce((all, { ku8 }) => all + ku8!.observers!, 0);
  const target = known.reduce((all, { ku8 }) => all + ku8!.observerTarget, 0);
  return <KeyFigure label={t('observers')} detail={t('observers.detail', { target })}><Figure value={known.length === 0 ? null : sum} zero /></KeyFigure>;
}

function WaitingRequests({ round }: { round: Round }) {
  const t = useText(texts);
  const language = useLanguage();
  const rows = waiting(round);
  return (
    <Section title={t('waiting')} lead={t('waiting.lead', { count: rows.length })}>
      {rows.length === 0 ? null : (
        <DataTable
          caption={t('waiting.table')} captionHidden rows={rows} rowKey={({ id }) => id}
          columns={[
            { key: 'question', title: t('question'), cell: ({ id, question }) => <ViewLink to={`/visits/board#${id}`}>{question}</ViewLink> },
            { key: 'municipality', title: t('municipality'), cell: ({ municipality }) => municipality.name },
            { key: 'since', title: t('since'), cell: ({ submittedOn }) => formatDate(submittedOn, language) },
            { key: 'next', title: t('next'), cell: ({ assignment }) => t(assignment ? 'next.team' : 'next.distribute') },
          ]}
        />
      )}
    </Section>
  );
}

function Exchange({ members }: { members: Member[] }) {
  const t = useText(texts);
  const short = lacking(members);
  const missing = { value: null, absence: 'MISSING' as const };
  return (
    <>
      <Section title={t('balance')} lead={t('balance.lead')}>
        <BarBand
          title={t('balance.title')} description={t('balance.description')} source={t('source')} nameLabel={t('municipality')} measure={t('balance.measure')} signed decimals={0}
          rows={balanceOf(members).map(({ name, value }) => ({ name, value: value ?? missing }))}
        />
      </Section>
      <Section
        title={t('observers')}
        lead={short.length === 0 ? t('observers.enough') : t('observers.short', { names: short.map(({ name, missing: number }) => `${name} (${number})`).join(', ') })}
      >
        <BarBand
          title={t('observers.title')} description={t('observers.description')} source={t('source')} nameLabel={t('municipality')} measure={t('observers')} targetLabel={t('target')} decimals={0}
          rows={members.map(({ name, ku8 }) => ({ name, value: ku8?.observers ?? missing, target: ku8?.observerTarget ?? missing }))}
        />
        <DataTable
          caption={t('days')} rows={members} rowKey={({ code }) => code}
          columns={[
            { key: 'name', title: t('municipality'), cell: ({ name }) => name },
            { key: 'given', title: t('given'), numeric: true, cell: ({ ku8 }) => <Figure value={ku8?.visitsGiven} /> },
            { key: 'received', title: t('received'), numeric: true, cell: ({ ku8 }) => <Figure value={ku8?.visitsReceived} /> },
            { key: 'days', title: t('days.observers'), numeric: true, cell: ({ ku8 }) => <Figure value={ku8?.observerDays} absence={ku8?.observerDaysAbsence} decimals={1} /> },
          ]}
        />
      </Section>
    </>
  );
}
