import { Alert, Button, Heading, Tag, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import type { Refused } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { FormerTexts } from '../former-texts';
import { formTexts } from '../form-texts';
import { messages } from '../messages';
import { FOLLOW_UP, TALKED } from './benefit-forms.command';
import type { FormOfEnrolment } from './benefit-forms.query';
import styles from './benefit-forms.module.css';
import { texts } from './benefit-forms-texts';
import { formState } from './form-state';

const COLOUR = { TALK: 'warning', COURSE: 'info', FOLLOW_UP: 'warning', DONE: 'success' } as const;

/** One form from expectation to outcome. The manager notes the talk; either of the two follows up. */
export function FormCard({ form, own, changed }: { form: FormOfEnrolment; own: boolean; changed(): void }) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const talked = useCommand(TALKED);
  const followUp = useCommand(FOLLOW_UP);
  const known = form.benefitForm!;
  const state = formState(form);
  const [day, setDay] = useState('');
  const [outcome, setOutcome] = useState(known.outcome ?? '');
  const [writing, setWriting] = useState(state === 'FOLLOW_UP');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  const settle = (answer: { __typename: 'Enrolment' } | Refused | undefined, text: string): void => {
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    setRefused(null);
    setTried(false);
    setWriting(false);
    notify({ kind: 'success', text });
    changed();
  };
  const note = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (day) settle((await talked.run({ enrolment: form.id, heldOn: day }))?.recordBenefitDialogue, t('talk.done'));
  };
  const follow = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (outcome.trim()) settle((await followUp.run({ enrolment: form.id, outcome: outcome.trim() }))?.followUpBenefit, t('followUp.saved'));
  };

  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div>
          <Heading level={3} data-size="2xs">{own ? form.occasion.title : (form.person?.displayName ?? t('unknown'))}</Heading>
          {own ? null : <p className={styles.subtle}>{form.occasion.title}</p>}
        </div>
        <Tag data-size="sm" data-color={COLOUR[state]}>{t(`state.${state}`)}</Tag>
      </div>
      <dl className={styles.facts}>
        <div><dt>{t('expected')}</dt><dd>{known.expectedBenefit}</dd></div>
        <div><dt>{t('responsibility')}</dt><dd>{known.responsibility}</dd></div>
        {known.spreadTo ? <div><dt>{t('spread')}</dt><dd>{known.spreadTo}</dd></div> : null}
        <div><dt>{t('talk')}</dt><dd>{known.dialogueHeldOn ? t('talk.held', { date: known.dialogueHeldOn }) : t('talk.waiting')}</dd></div>
        <div>
          <dt>{t('followUp')}</dt>
          <dd>{known.followedUpOn ? t('followUp.done', { date: known.followedUpOn }) : known.followUpDue ? t('followUp.due', { date: known.followUpDue }) : '–'}{known.outcome && !writing ? `\n${known.outcome}` : ''}</dd>
        </div>
      </dl>
      <FormerTexts former={known.formerTexts} />
      <RefusalNotice of={refused} texts={messages} />
      {talked.failure || followUp.failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
      {!own && !known.dialogueHeldOn && state === 'TALK' ? (
        <form onSubmit={note} className={styles.form} data-print="none" noValidate>
          <Textfield type="date" label={t('talk.day')} value={day} error={tried && !day ? words('required') : undefined} onChange={(event) => setDay(event.target.value)} />
          <Button type="submit" data-size="sm" loading={talked.running} disabled={talked.running}>{t('talk.send')}</Button>
        </form>
      ) : null}
      {writing ? (
        <form onSubmit={follow} className={styles.form} data-print="none" noValidate>
          <Textfield className={styles.wide} multiline rows={3} label={t('followUp.label')} value={outcome} error={tried && !outcome.trim() ? words('required') : undefined} onChange={(event) => setOutcome(event.target.value)} />
          <div className={styles.buttons}>
            <Button type="submit" data-size="sm" loading={followUp.running} disabled={followUp.running}>{t('followUp.send')}</Button>
            {state === 'DONE' ? <Button type="button" variant="tertiary" data-size="sm" onClick={() => setWriting(false)}>{t('cancel')}</Button> : null}
          </div>
        </form>
      ) : state === 'DONE' ? <div data-print="none"><Button variant="tertiary" data-size="sm" onClick={() => setWriting(true)}>{t('followUp.change')}</Button></div> : null}
    </li>
  );
}
