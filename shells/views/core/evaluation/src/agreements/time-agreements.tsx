import { Button, Tag, Textfield } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useViewer } from '@samlar/view-contract/view';
import { readNumber } from '@samlar/view-contract/written-number';
import { useState } from 'react';
import { ANSWER, PROPOSE, type AnswerVariables, type ProposeVariables } from './agreements.command';
import type { AgreementsData, AgreementStatus, TimeAgreement } from './agreements.query';
import { texts } from './agreements-texts';
import styles from './agreements.module.css';
import { SendForm } from './send-form';

/** A month's, as the agreement has them. */
const HOURS = { most: 170, decimals: 2 } as const;
const COLOUR = { PROPOSED: 'warning', AGREED: 'success', DECLINED: 'danger', WITHDRAWN: 'neutral' } as const;

/** Time for learning agreed between an employee and the nearest manager; both see it here, and nobody else. */
export function TimeAgreements({ data, again }: { data: AgreementsData; again: () => void }) {
  const t = useText(texts);
  const [proposing, setProposing] = useState(false);
  const manager = data.me?.reportsTo ?? null;
  const agreements = data.timeAgreements ?? [];
  const propose = <Button data-size="sm" variant="secondary" onClick={() => setProposing(true)}>{t('time.propose')}</Button>;
  return (
    <Section title={t('time')} lead={t('time.lead')} actions={manager && !proposing && agreements.length > 0 ? propose : null}>
      {proposing && manager ? <Propose manager={manager} close={() => setProposing(false)} done={() => { setProposing(false); again(); }} /> : null}
      {agreements.length === 0 && !proposing ? <Empty title={t('time.none')} action={manager ? propose : null}>{t(manager ? 'time.none.text' : 'time.no-manager')}</Empty> : null}
      <ul className={styles.list}>{agreements.map((each) => <li key={each.id} className={styles.card}><OneAgreement agreement={each} again={again} /></li>)}</ul>
    </Section>
  );
}

function OneAgreement({ agreement, again }: { agreement: TimeAgreement; again: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const viewer = useViewer();
  const mine = agreement.employee?.id === viewer?.id;
  const { hoursPerMonth, period, status } = agreement;
  const days = period.end ? t('time.period', { start: formatDate(period.start, language), end: formatDate(period.end, language) }) : t('time.from', { start: formatDate(period.start, language) });
  return (
    <>
      <h3 className={styles.title}>{t('time.hours', { hours: hoursPerMonth })}<Tag data-size="sm" data-color={COLOUR[status]}>{t(`time.${status}`)}</Tag></h3>
      <p className={styles.detail}>{t(mine ? 'time.with' : 'time.for', { name: (mine ? agreement.manager : agreement.employee)?.displayName ?? '–' })} · {days}</p>
      <p className={styles.text}>{agreement.purpose}</p>
      {agreement.reason ? <p className={styles.text}>{t('time.because', { reason: agreement.reason })}</p> : null}
      {status === 'PROPOSED' ? (mine ? <Withdraw agreement={agreement} again={again} /> : <Answer agreement={agreement} again={again} />) : null}
    </>
  );
}

function Withdraw({ agreement, again }: { agreement: TimeAgreement; again: () => void }) {
  const t = useText(texts);
  return (
    <SendForm<AnswerVariables>
      document={ANSWER} variables={() => ({ agreement: agreement.id, answer: 'WITHDRAWN', reason: null })}
      action={t('time.withdraw')} success={t('time.withdrawn')} done={again}
    />
  );
}

function Answer({ agreement, again }: { agreement: TimeAgreement; again: () => void }) {
  const t = useText(texts);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const answer: AgreementStatus = declining ? 'DECLINED' : 'AGREED';
  return (
    <SendForm<AnswerVariables>
      document={ANSWER} wrong={{ reason: declining && !reason.trim() && t('time.why.missing') }}
      variables={() => ({ agreement: agreement.id, answer, reason: declining ? reason.trim() : null })}
      action={t(declining ? 'time.decline' : 'time.agree')} success={t('time.answered')} done={again}
      also={<Button type="button" data-size="sm" variant="tertiary" onClick={() => setDeclining(!declining)}>{t(declining ? 'cancel' : 'time.decline')}</Button>}
    >
      {(error) => declining ? <Textfield name="reason" label={t('time.why')} error={error('reason')} value={reason} onChange={(event) => setReason(event.target.value)} /> : null}
    </SendForm>
  );
}

function Propose({ manager, close, done }: { manager: { id: string; displayName: string }; close: () => void; done: () => void }) {
  const t = useText(texts);
  const [time, setTime] = useState({ hours: '', purpose: '', starts: '', ends: '' });
  const set = (part: Partial<typeof time>): void => setTime({ ...time, ...part });
  const hours = readNumber(time.hours, HOURS);
  const wrong = {
    hours: (typeof hours !== 'number' || hours === 0) && t('time.hours.bad'),
    purpose: !time.purpose.trim() && t('time.purpose.missing'),
    starts: !time.starts && t('time.starts.missing'),
    ends: time.ends !== '' && time.ends < time.starts && t('time.ends.early'),
  };
  return (
    <SendForm<ProposeVariables>
      document={PROPOSE} wrong={wrong} action={t('time.send')} success={t('time.sent')} done={done}
      variables={() => ({ input: { manager: manager.id, hoursPerMonth: hours as number, purpose: time.purpose.trim(), starts: time.starts, ends: time.ends || null } })}
      also={<Button type="button" data-size="sm" variant="tertiary" onClick={close}>{t('cancel')}</Button>}
    >
      {(error) => (
        <>
          <p className={styles.text}>{t('time.to', { name: manager.displayName })}</p>
          <Textfield name="hours" label={t('time.hours.what')} error={error('hours')} inputMode="decimal" value={time.hours} onChange={(event) => set({ hours: event.target.value })} />
          <Textfield name="purpose" label={t('time.purpose')} error={error('purpose')} value={time.purpose} onChange={(event) => set({ purpose: event.target.value })} />
          <div className={styles.pair}>
            <Textfield type="date" name="starts" label={t('time.starts')} error={error('starts')} value={time.starts} onChange={(event) => set({ starts: event.target.value })} />
            <Textfield type="date" name="ends" label={t('time.ends')} error={error('ends')} value={time.ends} onChange={(event) => set({ ends: event.target.value })} />
          </div>
        </>
      )}
    </SendForm>
  );
}
