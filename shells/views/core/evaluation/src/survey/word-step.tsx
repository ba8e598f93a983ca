import { Button, Heading, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { spokenBy, titleIn } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useEffect, useId, useRef, useState } from 'react';
import { STEPS, togglePick, type Step } from './picks';
import type { SurveyWave } from './survey.query';
import { texts } from './survey-texts';
import styles from './survey.module.css';

interface WordStepProps {
  step: Step;
  number: number;
  wave: SurveyWave;
  chosen: readonly number[];
  choose: (words: number[]) => void;
  back: (() => void) | null;
  next: () => void;
  /** The review comes next. */
  last: boolean;
}

/** One list: tick so many words, no more and no fewer. What is left to choose is always in sight and read aloud. */
export function WordStep({ step, number, wave, chosen, choose, back, next, last }: WordStepProps) {
  const t = useText(texts);
  const language = useLanguage();
  const [tried, setTried] = useState<'more' | 'full' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const ids = { heading: useId(), problem: useId() };
  useEffect(() => heading.current?.focus(), []);
  const { words, wordsPerList: limit } = wave.instrument;
  const left = limit - chosen.length;

  const toggle = (word: number): void => {
    const after = togglePick(chosen, word, limit);
    setTried(after.length === chosen.length ? 'full' : null);
    choose(after);
  };
  const goOn = (): void => (left === 0 ? next() : setTried('more'));
  return (
    <div className={styles.stack}>
      <div>
        <Paragraph data-size="sm">{t('step', { number, of: STEPS.length })}</Paragraph>
        <Heading level={2} data-size="md" ref={heading} tabIndex={-1} id={ids.heading} className={styles.heading}>{t(`step.${step}`)}</Heading>
        <Paragraph>{t(`step.${step}.text`, { limit })}</Paragraph>
      </div>
      <div role="group" aria-labelledby={ids.heading} aria-describedby={tried ? ids.problem : undefined} className={styles.words}>
        {words.map((each) => (
          <label key={each.word} className={styles.word}>
            <input type="checkbox" checked={chosen.includes(each.word)} onChange={() => toggle(each.word)} />
            <span lang={spokenBy(each, language)}>{titleIn(each, language)}</span>
          </label>
        ))}
      </div>
      <div className={styles.bar}>
        <div role="status" aria-live="polite">
          <strong>{left === 0 ? t('left.none', { limit }) : t('left', { left, limit })}</strong>
        </div>
        {tried ? <ValidationMessage id={ids.problem} role="alert">{tried === 'full' ? t('full', { limit }) : t('more', { left })}</ValidationMessage> : null}
        <div className={styles.buttons}>
          <Button onClick={goOn}>{t(last ? 'review' : 'next')}</Button>
          {back ? <Button variant="tertiary" onClick={back}>{t('back')}</Button> : null}
        </div>
      </div>
    </div>
  );
}
