import { Alert, Button, Heading, Tag } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { formatDate } from '@samlar/view-contract/figure';
import type { Refused } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState } from 'react';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { useSaid } from '../messages';
import { RefuseDialog } from './refuse-dialog';
import { alsoAway, daysAway } from './replacement';
import { APPROVE, DIALOGUE_HELD } from './seats.command';
import type { StaffEnrolment } from './seats.query';
import styles from './seats.module.css';
import { texts } from './seats-texts';

/** One request with what it means for the work, and the manager's answers to it. */
export function Decision({ request, enrolments, changed }: { request: StaffEnrolment; enrolments: readonly StaffEnrolment[]; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const words = useText(enrolmentTexts);
  const refusal = useSaid();
  const notify = useNotify();
  const approve = useCommand(APPROVE);
  const dialogue = useCommand(DIALOGUE_HELD);
  const [refusing, setRefusing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const person = request.person?.displayName ?? t('unknown');
  const days = daysAway(request.occasion);
  const also = alsoAway(request, enrolments, language);

  const answered = (answer: { __typename: 'Enrolment' } | Refused | undefined, text: string): void => {
    if (!answer) return setProblem(words('unreachable'));
    if (answer.__typename === 'Refused') return setProblem(refusal(answer));
    setProblem(null);
    notify({ kind: 'success', text });
    changed();
  };

  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div>
          <Heading level={3} data-size="2xs">{person}</Heading>
          <p className={styles.text}>{request.occasion.title}</p>
          <p className={styles.subtle}>{t('asked', { date: formatDate(request.requestedAt, language) })}</p>
        </div>
        <div className={styles.buttons}>{request.needs.map((need) => <Tag key={need} data-size="sm" data-color="warning">{words(`need.${need}`)}</Tag>)}</div>
      </div>
      <p className={styles.text}>{t('days', { count: days.length, days: days.join(', ') })}</p>
      {also.length === 0 ? <p className={styles.subtle}>{t('also.none')}</p>
        : also.map(({ day, away }) => <p key={day} className={styles.warning}>{t('also', { day, names: away.join(', ') })}</p>)}
      <Form request={request} person={person} />
      {problem ? <Alert data-color="warning" role="alert" data-size="sm">{problem}</Alert> : null}
      <div className={styles.buttons}>
        {request.needs.includes('APPROVAL') ? (
          <>
            <Button data-size="sm" loading={approve.running} onClick={() => void approve.run({ enrolment: request.id }).then((data) => answered(data?.approveEnrolment, t('approve.done', { person })))}>{t('approve')}</Button>
            <Button data-size="sm" variant="secondary" onClick={() => setRefusing(true)}>{t('refuse')}</Button>
          </>
        ) : null}
        {request.needs.includes('DIALOGUE') && request.benefitForm ? (
          <Button data-size="sm" variant="secondary" loading={dialogue.running} onClick={() => void dialogue.run({ enrolment: request.id }).then((data) => answered(data?.recordBenefitDialogue, t('dialogue.done', { person })))}>{t('dialogue')}</Button>
        ) : null}
      </div>
      {refusing ? <RefuseDialog enrolment={request.id} person={person} close={() => setRefusing(false)} changed={changed} /> : null}
    </li>
  );
}

/** What the employee has written before the talk. */
function Form({ request: { benefitForm: form, needs }, person }: { request: StaffEnrolment; person: string }) {
  const t = useText(texts);
  if (!form) return needs.includes('BENEFIT_FORM') ? <p className={styles.subtle}>{t('form.missing', { person })}</p> : null;
  return (
    <dl className={styles.form} aria-label={t('form')}>
      <div><dt>{t('form.benefit')}</dt><dd>{form.expectedBenefit}</dd></div>
      <div><dt>{t('form.responsibility')}</dt><dd>{form.responsibility}</dd></div>
      {form.spreadTo ? <div><dt>{t('form.spread')}</dt><dd>{form.spreadTo}</dd></div> : null}
    </dl>
  );
}
