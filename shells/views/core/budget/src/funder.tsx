import { Alert, Button, Tag } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { formatDate, formatMonth } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, useNotify, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import { texts } from './budget-texts';
import { CorrectForm } from './correct-form';
import { LOCK_MONTH, type MonthVariables } from './funder.command';
import { FUNDER, type FunderMonth } from './funder.query';
import { messages } from './messages';
import type { Answered } from './moves.command';
import { ProjectPicker } from './project-picker';
import { Report } from './report';

/** A project's months: sent to the funder in order, opened for correction where something was wrong. */
export default function Funder({ search }: ViewProps) {
  const t = useText(texts);
  const id = search.get('project') ?? 'lia';
  const query = useViewQuery(FUNDER, { id });
  return (
    <Page title={t('funder')} lead={t('funder.lead')} query={query} actions={<ProjectPicker projects={query.data?.projects ?? []} chosen={id} />}>
      {({ project }) => (project?.funderMonths
        ? <Months project={project.id} months={project.funderMonths} shown={search.get('month')} again={query.again} />
        : <Empty title={t('funder.none')}>{t('funder.none.text')}</Empty>)}
    </Page>
  );
}

const COLORS = { OPEN: 'neutral', LOCKED: 'success', REOPENED: 'warning' } as const;

function Months({ project, months, shown, again }: { project: string; months: FunderMonth[]; shown: string | null; again: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const notify = useNotify();
  const keeps = useMay('money:write');
  const [refusal, setRefusal] = useState<CodedMessage | null>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const command = useCommand<{ lockMonth: Answered<'FunderMonth'> }, MonthVariables>(LOCK_MONTH);
  const total = months.reduce((sum, { hours }) => sum + hours, 0);
  const next = months.find(({ mayBeLocked }) => mayBeLocked);
  const name = (month: string): string => formatMonth(month, language);

  const lock = async (month: string): Promise<void> => {
    const answer = await command.run({ input: { project, month } });
    if (!answer) return;
    if (answer.lockMonth.__typename === 'Refused') return setRefusal(answer.lockMonth);
    setRefusal(null);
    notify({ kind: 'success', text: t('funder.sent', { month: name(month) }) });
    again();
  };
  const last = ({ history }: FunderMonth): string => {
    const event = history.at(-1);
    if (!event) return '–';
    return event.correction ? t('funder.corrected', { day: formatDate(event.decidedOn, language), reason: event.reason ?? '' }) : t('funder.sent-on', { day: formatDate(event.decidedOn, language) });
  };
  const act = ({ month, state, mayBeLocked }: FunderMonth) => (mayBeLocked
    ? <Button data-size="sm" disabled={command.running} aria-label={t('funder.send.month', { month: name(month) })} onClick={() => void lock(month)}>{t('funder.send')}</Button>
    : state === 'LOCKED' ? <Button data-size="sm" variant="tertiary" onClick={() => setCorrecting(month)}>{t('funder.correct.short')}<span className="samlar-visually-hidden"> {name(month)}</span></Button> : null);
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('funder.next')} detail={next?.state === 'REOPENED' ? t('funder.state.REOPENED') : null}>{next ? name(next.month) : t('funder.all')}</KeyFigure>
        <KeyFigure label={t('funder.sent-months')}>{t('funder.of', { sent: months.filter(({ state }) => state === 'LOCKED').length, all: months.length })}</KeyFigure>
        <KeyFigure label={t('funder.hours')} detail={t('funder.hours.detail')}><Figure value={total} decimals={total % 1 ? 2 : 0} zero /></KeyFigure>
      </KeyFigures>
      {correcting ? <CorrectForm project={project} month={correcting} after={months.filter(({ month, state }) => month > correcting && state === 'LOCKED').length} close={() => setCorrecting(null)} done={() => { setCorrecting(null); again(); }} /> : null}
      <Section title={t('funder.months')} lead={t('funder.months.lead')}>
        <RefusalNotice of={refusal} texts={messages} />
        {command.failure ? <Alert data-color="danger" role="alert">{t(`move.${command.failure}`)}</Alert> : null}
        <DataTable
          caption={t('funder.months')} captionHidden rows={months} rowKey={({ month }) => month}
          columns={[
            { key: 'month', title: t('funder.month'), cell: ({ month }) => (keeps ? <ViewLink className="ds-link" to={`/funder?project=${project}&month=${month}`}>{name(month)}</ViewLink> : name(month)) },
            { key: 'state', title: t('request.state'), cell: ({ state }) => <Tag data-color={COLORS[state]} data-size="sm">{t(`funder.state.${state}`)}</Tag> },
            { key: 'participants', title: t('participants'), numeric: true, cell: ({ participants }) => <Figure value={participants} /> },
            { key: 'hours', title: t('funder.hours'), numeric: true, cell: ({ hours }) => <Figure value={hours} decimals={hours % 1 ? 2 : 0} /> },
            { key: 'stops', title: t('funder.stops'), numeric: true, cell: ({ stops }) => <Figure value={stops} /> },
            { key: 'last', title: t('funder.last'), cell: last },
            ...(keeps ? [{ key: 'do', title: t('funder.do'), cell: act }] : []),
          ]}
        />
      </Section>
      {keeps && shown ? <Report key={shown} project={project} month={shown} name={name(shown)} open={months.some(({ month, state }) => month === shown && state !== 'LOCKED')} changed={again} /> : null}
    </>
  );
}
