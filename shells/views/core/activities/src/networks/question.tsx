import { Alert, Button, Details, Fieldset, Radio, Tag, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { ANSWER } from './networks.command';
import type { ChecklistAnswer } from './networks.query';
import { texts, useCoded } from './network-texts';
import { FormerTexts } from '../former-texts';
import { useSaid } from '../messages';
import styles from './networks.module.css';

interface QuestionProps {
  network: string;
  question: ChecklistAnswer;
  writable: boolean;
  changed(): void;
}

export function Question({ network, question, writable, changed }: QuestionProps) {
  const t = useText(texts);
  const coded = useCoded();
  const { number, satisfied, answer, plan } = question;
  const state = satisfied === null ? t('unanswered') : satisfied ? t('yes') : t(plan ? 'no.planned' : 'no');
  return (
    <>
      <Details data-color="neutral" className={styles.details}>
        <Details.Summary>
          <span className={styles.summary}>
            <span>{number}. {coded('question', number, question.question)}</span>
            <Tag data-size="sm" data-color={satisfied === null ? 'neutral' : satisfied ? 'success' : 'info'}>{state}</Tag>
          </span>
        </Details.Summary>
        <Details.Content data-print="none">
          {writable ? <AnswerForm network={network} question={question} changed={changed} /> : (
            <dl className={styles.facts}>
              <div><dt>{t('answer')}</dt><dd>{answer ?? t('unanswered')}</dd></div>
              {plan ? <div><dt>{t('plan')}</dt><dd>{plan}</dd></div> : null}
            </dl>
          )}
          <FormerTexts former={question.formerTexts} />
        </Details.Content>
      </Details>
      {satisfied === null ? null : <div data-print="only" className={styles.printed}>{[answer, plan].filter(Boolean).join(' – ')}</div>}
    </>
  );
}

function AnswerForm({ network, question: { number, ...known }, changed }: Omit<QuestionProps, 'writable'>) {
  const t = useText(texts);
  const refusal = useSaid();
  const notify = useNotify();
  const { run, running, failure } = useCommand(ANSWER);
  const [written, setWritten] = useState({ satisfied: known.satisfied, answer: known.answer ?? '', plan: known.plan ?? '' });
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const missing = {
    choice: written.satisfied === null ? t('missing.choice') : undefined,
    answer: written.answer.trim() ? undefined : t('missing.answer'),
    plan: written.satisfied === false && !written.plan.trim() ? t('missing.plan') : undefined,
  };

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (written.satisfied === null || missing.answer || missing.plan) return;
    const input = { network, number, satisfied: written.satisfied, answer: written.answer.trim(), plan: written.satisfied ? null : written.plan.trim() };
    const answer = (await run({ input }))?.answerChecklist;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setProblem(refusal(answer));
    setProblem(null);
    setTried(false);
    notify({ kind: 'success', text: t('saved', { number }) });
    changed();
  };

  return (
    <form onSubmit={save} className={styles.form} noValidate>
      <Fieldset>
        <Fieldset.Legend>{t('is-so')}</Fieldset.Legend>
        <Radio name={`question-${number}`} value="yes" label={t('yes')} checked={written.satisfied === true} onChange={() => setWritten({ ...written, satisfied: true })} />
        <Radio name={`question-${number}`} value="no" label={t('no')} checked={written.satisfied === false} onChange={() => setWritten({ ...written, satisfied: false })} />
        {tried && missing.choice ? <ValidationMessage>{missing.choice}</ValidationMessage> : null}
      </Fieldset>
      <Textfield multiline rows={3} label={t('answer')} value={written.answer} error={tried ? missing.answer : undefined} onChange={(event) => setWritten({ ...written, answer: event.target.value })} />
      {written.satisfied === false ? (
        <Textfield multiline rows={3} label={t('plan')} value={written.plan} error={tried ? missing.plan : undefined} onChange={(event) => setWritten({ ...written, plan: event.target.value })} />
      ) : null}
      {problem ? <Alert data-color="warning" role="alert">{problem}</Alert> : null}
      {failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
      <div><Button type="submit" data-size="sm" loading={running} disabled={running}>{t('save')}</Button></div>
    </form>
  );
}
