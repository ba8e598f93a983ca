import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { MessageText, type CodedMessage } from '@samlar/view-contract/coded-message';
import { spokenBy, titleIn } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useEffect, useRef } from 'react';
import { messages } from '../messages';
import { STEPS } from './picks';
import type { Answer } from './survey.command';
import type { SurveyWave } from './survey.query';
import { texts } from './survey-texts';
import styles from './survey.module.css';

interface ReviewStepProps {
  wave: SurveyWave;
  picks: Answer;
  change: (step: 0 | 1 | 2) => void;
  send: () => void;
  sending: boolean;
  /** Why the answer was not received; unreachable where it never came there. */
  refusal: CodedMessage | 'unreachable' | null;
}

/** All three lists before they are sent: nothing can be changed after. */
export function ReviewStep({ wave, picks, change, send, sending, refusal }: ReviewStepProps) {
  const t = useText(texts);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.stack}>
      <div>
        <Heading level={2} data-size="md" ref={heading} tabIndex={-1} className={styles.heading}>{t('review.title')}</Heading>
        <Paragraph>{t('review.text')}</Paragraph>
      </div>
      <div className={styles.lists}>
        {STEPS.map((step, at) => (
          <section key={step} className={styles.list} aria-label={t(`step.${step}`)}>
            <Heading level={3} data-size="2xs">{t(`step.${step}`)}</Heading>
            <ul>{wave.instrument.words.filter(({ word }) => picks[step].includes(word)).map((word) => <li key={word.word} lang={spokenBy(word, language)}>{titleIn(word, language)}</li>)}</ul>
            <Button variant="secondary" data-size="sm" onClick={() => change(at as 0 | 1 | 2)} aria-label={t('change.of', { list: t(`step.${step}`) })}>{t('change')}</Button>
          </section>
        ))}
      </div>
      {refusal ? <Alert data-color="danger" role="alert">{refusal === 'unreachable' ? t(refusal) : <MessageText of={refusal} texts={messages} />}</Alert> : null}
      <div className={styles.buttons}>
        <Button onClick={send} disabled={sending} loading={sending}>{t('send')}</Button>
        <Button variant="tertiary" onClick={() => change(2)}>{t('back')}</Button>
      </div>
    </div>
  );
}
