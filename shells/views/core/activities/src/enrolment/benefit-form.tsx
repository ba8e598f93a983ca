import { Alert, Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import { FILL_BENEFIT_FORM, type BenefitFormAnswers } from './enrolment.command';
import { enrolmentTexts } from './enrolment-texts';
import { useSaid } from '../messages';
import styles from './dialog.module.css';

const LONGEST = 2000;

/** Expected benefit and own responsibility, written before the talk with the manager (domain.md B05, S6). Sits in a form of the caller's, so it sends by a button. */
export function BenefitForm({ enrolment, written, changed }: { enrolment: string; written?: BenefitFormAnswers | null; changed(): void }) {
  const t = useText(enrolmentTexts);
  const refusal = useSaid();
  const { run, running, failure } = useCommand(FILL_BENEFIT_FORM);
  const [answers, setAnswers] = useState<BenefitFormAnswers>(written ?? { expectedBenefit: '', responsibility: '', spreadTo: null });
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<{ done: boolean; text: string } | null>(null);

  const save = async (): Promise<void> => {
    setTried(true);
    if (!answers.expectedBenefit.trim() || !answers.responsibility.trim()) return;
    const answer = (await run({ input: { enrolment, ...answers } }))?.fillBenefitForm;
    if (!answer) return;
    const done = answer.__typename === 'Enrolment';
    setOutcome({ done, text: done ? t('form.done') : refusal(answer) });
    if (done) changed();
  };
  const error = (text: string): string | undefined => (tried && !text.trim() ? t('form.missing') : undefined);

  if (outcome?.done) return <Alert data-color="success" role="status">{outcome.text}</Alert>;
  return (
    <div className={styles.form}>
      <div>
        <Heading level={3} data-size="2xs">{t('form.title')}</Heading>
        <Paragraph data-size="sm">{t('form.lead')}</Paragraph>
      </div>
      <Textfield
        multiline rows={3} maxLength={LONGEST} label={t('form.benefit')} value={answers.expectedBenefit} error={error(answers.expectedBenefit)}
        onChange={(event) => setAnswers({ ...answers, expectedBenefit: event.target.value })}
      />
      <Textfield
        multiline rows={3} maxLength={LONGEST} label={t('form.responsibility')} value={answers.responsibility} error={error(answers.responsibility)}
        onChange={(event) => setAnswers({ ...answers, responsibility: event.target.value })}
      />
      <Textfield label={t('form.spread')} value={answers.spreadTo ?? ''} onChange={(event) => setAnswers({ ...answers, spreadTo: event.target.value || null })} />
      {outcome ? <Alert data-color="warning" role="alert">{outcome.text}</Alert> : null}
      {failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
      <div><Button type="button" loading={running} disabled={running} onClick={() => void save()}>{t('form.send')}</Button></div>
    </div>
  );
}
