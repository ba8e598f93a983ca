import { Alert, Button, Select } from '@digdir/designsystemet-react';
import { StageFunnel } from '@samlar/chart/stage-funnel';
import { formatDate } from '@samlar/view-contract/figure';
import { Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useSend } from '@samlar/view-contract/send';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNavigate, useNotify, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import { Choice } from '../field';
import { ProblemNotice } from '../problem-notice';
import { visitTexts } from '../visit-texts';
import { AppointDialog, type Waiting } from './appoint-dialog';
import styles from './board.module.css';
import { DISTRIBUTE } from './board.command';
import { BOARD, type BoardRequest, type Round } from './board.query';
import { texts } from './board-texts';
import { Exchange } from './exchange';
import { Proposals } from './proposals';
import { ReplaceDialog } from './replace-dialog';
import { RequestCard } from './request-card';
import { CloseRoundDialog, OpenRoundDialog } from './round-dialogs';

/** The coordinators' board: every request of a round by stage, and what can be done to bring it on. */
export default function Board({ search }: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  const navigate = useNavigate();
  const query = useViewQuery(BOARD, {});
  const [asked, setAsked] = useState<'open' | 'close' | null>(null);
  const rounds = query.data?.rounds ?? [];
  const round = rounds.find(({ id }) => id === search.get('round')) ?? rounds.find(({ closedOn }) => closedOn === null) ?? rounds[0];
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={<Button variant="secondary" onClick={() => navigate('/visits/observers')}>{t('observers')}</Button>}>
      {() => (
        <>
          <div className={styles.todo} data-print="none">
            <Button variant="secondary" data-size="sm" onClick={() => setAsked('open')}>{t('round.open')}</Button>
            {round && !round.closedOn ? <Button variant="tertiary" data-size="sm" onClick={() => setAsked('close')}>{t('round.close')}</Button> : null}
          </div>
          {asked === 'open' ? <OpenRoundDialog close={() => setAsked(null)} changed={query.again} /> : null}
          {asked === 'close' && round ? <CloseRoundDialog round={round} close={() => setAsked(null)} changed={query.again} /> : null}
          {round?.projectClosedOn ? <Alert data-color="info" data-size="sm">{[t('project-closed', { date: formatDate(round.projectClosedOn, language) }), round.handover?.unit ? t('owner', { name: round.handover.unit.name }) : null].filter(Boolean).join(' ')}</Alert> : null}
          {rounds.length > 1 && round ? (
            <div className={styles.round}>
              <Choice label={t('round')} value={round.id} change={(id) => navigate(`?round=${id}`)}>{rounds.map(({ id, title }) => <Select.Option key={id} value={id}>{title}</Select.Option>)}</Choice>
            </div>
          ) : null}
          {round ? <RoundBoard round={round} proposing={search.has('propose')} changed={query.again} /> : <Empty title={t('no-round')}>{t('no-round.text')}</Empty>}
          <Exchange changed={query.again} />
        </>
      )}
    </Page>
  );
}

function RoundBoard({ round, proposing, changed }: { round: Round; proposing: boolean; changed(): void }) {
  const t = useText(texts);
  const words = useText(visitTexts);
  const navigate = useNavigate();
  const notify = useNotify();
  const { send, running, problem } = useSend(DISTRIBUTE);
  const [appointing, setAppointing] = useState<Waiting | null>(null);
  const [replacing, setReplacing] = useState<BoardRequest | null>(null);
  const requests = round.board.flatMap((column) => column.requests);
  const fresh = requests.filter(({ status }) => status === 'REQUESTED');
  const waiting = requests.filter(({ status }) => status === 'DISTRIBUTED');
  const propose = (open: boolean): void => navigate(`?round=${round.id}${open ? '&propose=1' : ''}`, { replace: true });
  const distribute = async (some: BoardRequest[]): Promise<void> => {
    if (!(await send({ requests: some.map(({ id }) => id) }))) return;
    notify({ kind: 'success', text: t('distributed', { count: some.length }) });
    changed();
  };
  const cards = (some: BoardRequest[]) => (
    <ul className={styles.cards}>
      {some.map((request) => (
        <RequestCard key={request.id} request={request} busy={running}
          distribute={() => distribute([request])} appoint={() => setAppointing({ ...request, assignment: request.assignment!.id, seats: [] })} replace={() => setReplacing(request)} />
      ))}
    </ul>
  );
  return (
    <>
      <StageFunnel
        title={t('funnel', { round: round.title })} description={t('funnel.text')} level={2} stageLabel={t('stage')} measure={t('requests')}
        stages={round.stagesReached.map(({ name, requests: value }) => ({ label: words(`stage.${name}`), value }))}
      />
      <Section title={t('to-do')}>
        <div className={styles.todo} data-print="none">
          <p>{t('to-do.text', { fresh: fresh.length, waiting: waiting.length })}</p>
          {fresh.length > 0 ? <Button onClick={() => distribute(fresh)} loading={running} disabled={running}>{t('distribute.all', { count: fresh.length })}</Button> : null}
          {waiting.length > 0 ? <Button variant={fresh.length > 0 ? 'secondary' : 'primary'} aria-expanded={proposing} onClick={() => propose(!proposing)}>{t(proposing ? 'propose.close' : 'propose')}</Button> : null}
        </div>
        <ProblemNotice problem={problem} />
      </Section>
      {proposing && waiting.length > 0 ? <Proposals round={round.id} waiting={waiting.length} appoint={setAppointing} changed={changed} /> : null}
      <Section title={t('board')}>
        <div className={styles.board}>
          {round.board.map(({ stage, name, count, requests: here }) => (
            <section key={stage} className={styles.column} aria-label={words(`stage.${name}`)}>
              <h3 className={styles.columnHead}><span>{words(`stage.${name}`)}</span><span className={styles.count}>{count}</span></h3>
              {here.length === 0 ? <p className={styles.subtle}>{t('empty')}</p> : name !== 'LEARNING_PLAN_PUBLISHED' ? cards(here) : (
                <details><summary className={styles.summary}>{t('show-published', { count })}</summary>{cards(here)}</details>
              )}
            </section>
          ))}
        </div>
      </Section>
      <p data-print="none"><ViewLink to="/visits/observers">{t('observers')}</ViewLink></p>
      {appointing ? <AppointDialog waiting={appointing} close={() => setAppointing(null)} changed={changed} /> : null}
      {replacing ? <ReplaceDialog request={replacing} close={() => setReplacing(null)} changed={changed} /> : null}
    </>
  );
}
