import { Alert, Button, List, Tag } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { formatDate } from '@samlar/view-contract/figure';
import { KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, useNotify, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import { HandoverNote } from '../handover-note';
import { termsOf } from '../learning-time';
import { AddMember } from './add-member';
import { Checklist } from './checklist';
import { START } from './networks.command';
import { NETWORK, type Network as NetworkShown } from './networks.query';
import { texts, useCoded } from './network-texts';
import { useSaid } from '../messages';
import styles from './networks.module.css';

/** One network: what it lacks before it may start, and the thirteen questions. */
export default function Network({ params }: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  const query = useViewQuery(NETWORK, { id: params.id ?? '' });
  const known = query.data?.network;
  return (
    <Page
      title={known?.title ?? t('network')} lead={known ? termsOf(known.period, language) : undefined} query={query}
      actions={(
        <div className={styles.buttons} data-print="none">
          <Button variant="secondary" data-size="sm" onClick={() => window.print()}>{t('print')}</Button>
          <ViewLink to="/networks">{t('all')}</ViewLink>
        </div>
      )}
    >
      {({ network }) => (network ? (
        <>
          <HandoverNote handover={network.handover} />
          <KeyFigures>
            <KeyFigure label={t('members')} detail={t('members.of', { minimum: network.minimum, maximum: network.maximum })}><Figure value={network.participantCount} zero /></KeyFigure>
            <KeyFigure label={t('answered')} detail={t('answered.of', { count: network.checklist.filter(({ satisfied }) => satisfied !== null).length, total: network.checklist.length })}>
              <Figure value={network.checklist.filter(({ satisfied }) => satisfied !== null).length} zero />
            </KeyFigure>
          </KeyFigures>
          <Start network={network} changed={query.again} />
          <Checklist network={network} changed={query.again} />
        </>
      ) : query.away.length > 0 ? null : <Empty title={t('unknown')}>{t('unknown.text')}</Empty>)}
    </Page>
  );
}

/** Whether it may start, and what to do first. */
function Start({ network, changed }: { network: NetworkShown; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const coded = useCoded();
  const refusal = useSaid();
  const notify = useNotify();
  const mayPlan = useMay('activities:plan');
  const { run, running } = useCommand(START);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async (): Promise<void> => {
    const answer = (await run({ network: network.id }))?.startNetwork;
    if (!answer) return setProblem(t('unreachable'));
    if (answer.__typename === 'Refused') return setProblem(refusal(answer));
    notify({ kind: 'success', text: t('start.done') });
    changed();
  };
  const names = (network.overloaded ?? []).map(({ displayName }) => displayName).join(', ');
  return (
    <Section title={t('start')}>
      {network.startedAt ? <div><Tag data-color="success">{t('state.started', { date: formatDate(network.startedAt, language) })}</Tag></div>
        : network.readyToStart ? <Alert data-color="success">{t('start.ready')}</Alert> : (
          <Alert data-color="info">
            {t('start.obstacles')}
            <List.Unordered>{network.startObstacles.map((code) => <List.Item key={code}>{coded('obstacle', code, code)}</List.Item>)}</List.Unordered>
          </Alert>
        )}
      {problem ? <Alert data-color="warning" role="alert">{problem}</Alert> : null}
      {mayPlan && network.readyToStart && !network.startedAt ? <div data-print="none"><Button loading={running} onClick={() => void start()}>{t('start.send')}</Button></div> : null}
      {network.existingConsidered || network.continuationPlan ? (
        <dl className={styles.facts}>
          {network.existingConsidered ? <div><dt>{t('considered')}</dt><dd>{network.existingConsidered}</dd></div> : null}
          {network.continuationPlan ? <div><dt>{t('continuation')}</dt><dd>{network.continuationPlan}</dd></div> : null}
        </dl>
      ) : null}
      {network.members && network.members.length > 0 ? <p className={styles.text}>{t('members')}: {network.members.map(({ displayName }) => displayName).join(', ')}</p> : null}
      {mayPlan ? <AddMember network={network} changed={changed} /> : null}
      {names ? <Alert data-color="warning" data-size="sm">{t('overloaded', { names })}</Alert> : null}
    </Section>
  );
}
