import { Button, Tag, Textfield } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, useView } from '@samlar/view-contract/view';
import { useState } from 'react';
import { RECORD, REPORT, type RecordVariables, type ReportVariables } from './agreements.command';
import type { Commitment, CommitmentStatus } from './agreements.query';
import { texts } from './agreements-texts';
import styles from './agreements.module.css';
import { FormerTexts } from '../former-texts';
import { SendForm } from './send-form';

const STATUSES = ['OPEN', 'KEPT', 'NOT_KEPT'] as const;
const COLOUR = { OPEN: 'info', KEPT: 'success', NOT_KEPT: 'danger' } as const;

/** What each partner undertook: all need not do the same, but everyone does what they undertook. */
export function Commitments({ commitments, again }: { commitments: readonly Commitment[]; again: () => void }) {
  const t = useText(texts);
  const may = useMay('risk:write');
  const [writing, setWriting] = useState(false);
  const write = may && !writing ? <Button data-size="sm" variant="secondary" onClick={() => setWriting(true)}>{t('commitment.write')}</Button> : null;
  return (
    <Section title={t('commitments')} lead={t('commitments.lead')} actions={commitments.length > 0 ? write : null}>
      {writing ? <Write close={() => setWriting(false)} done={() => { setWriting(false); again(); }} /> : null}
      {commitments.length === 0 && !writing ? <Empty title={t('commitments.none')} action={write}>{t('commitments.none.text')}</Empty> : null}
      {commitments.length > 0 ? (
        <KeyFigures>
          {STATUSES.map((status) => <KeyFigure key={status} label={t(`commitment.${status}.many`)}><Figure value={commitments.filter((each) => each.status === status).length} zero /></KeyFigure>)}
        </KeyFigures>
      ) : null}
      <ul className={styles.list}>{commitments.map((each) => <li key={each.id} className={styles.card}><OneCommitment commitment={each} again={again} /></li>)}</ul>
    </Section>
  );
}

function OneCommitment({ commitment, again }: { commitment: Commitment; again: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const { organisation } = useView();
  const may = useMay('risk:write') && (organisation.code === null || commitment.partner?.id === organisation.id);
  const [reporting, setReporting] = useState(false);
  return (
    <>
      <h3 className={styles.title}>
        {commitment.partner?.name ?? '–'}
        <Tag data-size="sm" data-color={COLOUR[commitment.status]}>{t(`commitment.${commitment.status}`)}</Tag>
        {commitment.overdue ? <Tag data-size="sm" data-color="warning">{t('commitment.overdue')}</Tag> : null}
      </h3>
      {commitment.dueOn ? <p className={styles.detail}>{t('commitment.due', { day: formatDate(commitment.dueOn, language) })}</p> : null}
      <p className={styles.text}>{commitment.promise}</p>
      {commitment.note ? <p className={styles.text}>{t('commitment.noted', { note: commitment.note })}</p> : null}
      <FormerTexts of={commitment.formerTexts} part="note" />
      {may && !reporting ? <div><Button data-size="sm" variant="tertiary" onClick={() => setReporting(true)}>{t('commitment.report')}</Button></div> : null}
      {reporting ? <Report commitment={commitment} close={() => setReporting(false)} done={() => { setReporting(false); again(); }} /> : null}
    </>
  );
}

function Report({ commitment, close, done }: { commitment: Commitment; close: () => void; done: () => void }) {
  const t = useText(texts);
  const [status, setStatus] = useState<CommitmentStatus>(commitment.status);
  const [note, setNote] = useState(commitment.note ?? '');
  return (
    <SendForm<ReportVariables>
      document={REPORT} wrong={{ note: status === 'NOT_KEPT' && !note.trim() && t('commitment.note.missing') }}
      variables={() => ({ commitment: commitment.id, status, note: note.trim() || null })}
      action={t('save')} success={t('commitment.reported')} done={done}
      also={<Button type="button" data-size="sm" variant="tertiary" onClick={close}>{t('cancel')}</Button>}
    >
      {(error) => (
        <>
          <fieldset className={styles.choice}>
            <legend>{t('commitment.how')}</legend>
            {STATUSES.map((each) => (
              <label key={each}><input type="radio" name={`status-${commitment.id}`} checked={status === each} onChange={() => setStatus(each)} />{t(`commitment.${each}`)}</label>
            ))}
          </fieldset>
          <Textfield name="note" label={t('commitment.note')} error={error('note')} value={note} onChange={(event) => setNote(event.target.value)} />
        </>
      )}
    </SendForm>
  );
}

function Write({ close, done }: { close: () => void; done: () => void }) {
  const t = useText(texts);
  const [promise, setPromise] = useState('');
  const [dueOn, setDueOn] = useState('');
  return (
    <SendForm<RecordVariables>
      document={RECORD} wrong={{ promise: !promise.trim() && t('commitment.promise.missing') }} variables={() => ({ promise: promise.trim(), dueOn: dueOn || null })}
      action={t('save')} success={t('commitment.recorded')} done={done}
      also={<Button type="button" data-size="sm" variant="tertiary" onClick={close}>{t('cancel')}</Button>}
    >
      {(error) => (
        <>
          <Textfield name="promise" label={t('commitment.what')} error={error('promise')} value={promise} onChange={(event) => setPromise(event.target.value)} />
          <Textfield type="date" label={t('commitment.when')} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </>
      )}
    </SendForm>
  );
}
