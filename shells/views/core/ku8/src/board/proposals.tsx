import { Button, Heading, Select, Tag } from '@digdir/designsystemet-react';
import { QueryState, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useSend } from '@samlar/view-contract/send';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useEffect, useState } from 'react';
import { Choice } from '../field';
import { ProblemNotice } from '../problem-notice';
import { competence, visitTexts } from '../visit-texts';
import type { Waiting } from './appoint-dialog';
import { APPOINT } from './board.command';
import styles from './board.module.css';
import { PROPOSALS, type TeamProposal } from './board.query';
import { texts } from './board-texts';

const SIZES = ['2', '3', '4'];
const DAYS = ['2', '3', '4', '4.5', '5', '6'];

/** Proposed teams with what speaks for and against each seat. It describes the match, never a person; the coordinator decides. */
export function Proposals({ round, waiting, appoint, changed }: { round: string; waiting: number; appoint(waiting: Waiting): void; changed(): void }) {
  const t = useText(texts);
  const [size, setSize] = useState('2');
  const [days, setDays] = useState('4.5');
  const query = useViewQuery(PROPOSALS, { round, teamSize: Number(size), daysPerVisit: Number(days) });
  const { again } = query;
  // A team that was appointed or a request that came changes what is left to propose.
  useEffect(() => again(), [waiting, again]);
  return (
    <Section title={t('proposals')} lead={t('proposals.lead')}>
      <div className={styles.settings} data-print="none">
        <Choice label={t('size')} value={size} change={(value) => value && setSize(value)}>{SIZES.map((each) => <Select.Option key={each} value={each}>{each}</Select.Option>)}</Choice>
        <Choice label={t('days')} value={days} change={(value) => value && setDays(value)}>{DAYS.map((each) => <Select.Option key={each} value={each}>{each.replace('.', ',')}</Select.Option>)}</Choice>
      </div>
      <QueryState query={query} rows={2}>
        {({ teamProposals }) => !teamProposals?.length ? <Empty title={t('proposals.none')} /> : (
          <ul className={styles.proposals}>{teamProposals.map((team) => <Proposal key={team.request.id} team={team} days={Number(days)} appoint={appoint} changed={changed} />)}</ul>
        )}
      </QueryState>
    </Section>
  );
}

function Proposal({ team: { request, seats, emptySeats, keptAway }, days, appoint, changed }: { team: TeamProposal; days: number; appoint(waiting: Waiting): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(APPOINT);
  const assignment = request.assignment?.id ?? '';
  const accept = async (): Promise<void> => {
    if (!(await send({ input: { assignment, observers: seats.map(({ observer }) => ({ observer: observer.id, days, overrideReason: null })) } }))) return;
    notify({ kind: 'success', text: t('appointed', { team: request.team.name }) });
    changed();
  };
  const of = <span className="samlar-visually-hidden"> {request.team.name}</span>;
  return (
    <li className={styles.proposal}>
      <div>
        <Heading level={3} data-size="2xs">{request.team.name}, {request.municipality.name}</Heading>
        <p className={styles.text}>{request.question}</p>
        {request.wants.length > 0 ? <p className={styles.subtle}>{t('wants', { wants: request.wants.map((want) => competence(want, words)).join(', ') })}</p> : null}
      </div>
      <ul className={styles.seats}>
        {seats.map(({ observer, reasons }) => (
          <li key={observer.id} className={styles.seat}>
            <p className={styles.team}>{observer.name ?? t('unnamed')}, {observer.municipality.name}</p>
            <ul className={styles.reasons} aria-label={t('reasons')}>
              {reasons.map(({ kind, strength, inFavour }) => (
                <li key={kind}><Tag data-size="sm" className={styles.tag} data-color={inFavour ? 'success' : 'warning'}>{inFavour ? '+' : '−'} {t(`reason.${kind}`)}: {t(strength >= 0.75 ? 'strong' : strength >= 0.35 ? 'partly' : 'weak')}</Tag></li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {emptySeats > 0 ? <p className={styles.text}>{t('empty-seats', { count: emptySeats })} {keptAway.map(({ because, observers }) => t('kept-away', { count: observers, because: t(`bar.${because}`) })).join(', ')}</p> : null}
      <ProblemNotice problem={problem} />
      <div className={styles.buttons} data-print="none">
        {emptySeats === 0 ? <Button data-size="sm" onClick={accept} loading={running} disabled={running}>{t('accept')}{of}</Button> : null}
        <Button data-size="sm" variant="secondary" onClick={() => appoint({ ...request, assignment, seats: seats.map(({ observer }) => observer.id) })}>{t('choose-others')}{of}</Button>
      </div>
    </li>
  );
}
