import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { Page } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import type { ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import { CodeStep } from './code-step';
import { NO_PICKS, shuffled, STEPS } from './picks';
import { ReviewStep } from './review-step';
import { SUBMIT_RESPONSE, type Answer } from './survey.command';
import type { SurveyWave } from './survey.query';
import { texts } from './survey-texts';
import { Thanks } from './thanks';
import { WordStep } from './word-step';

interface Begun {
  code: string;
  wave: SurveyWave;
}

/** 0–2 are the lists, 3 the review. */
type At = 0 | 1 | 2 | 3;

/** Answers the culture measurement by code: one task a screen, kept in memory only, sent once and tied to nobody. */
export default function Survey({ client }: ViewProps) {
  const t = useText(texts);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [picks, setPicks] = useState<Answer>(NO_PICKS);
  const [at, setAt] = useState<At>(0);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<CodedMessage | 'unreachable' | null>(null);
  const [sent, setSent] = useState<CodedMessage | null>(null);

  const begin = ({ code, wave }: Begun): void => {
    const words = shuffled(wave.instrument.words, () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32);
    setBegun({ code, wave: { ...wave, instrument: { ...wave.instrument, words } } });
    setRefusal(null);
  };
  const send = async (): Promise<void> => {
    setSending(true);
    setRefusal(null);
    const { data } = await client.mutation(SUBMIT_RESPONSE, { code: begun!.code, ...picks }).toPromise();
    setSending(false);
    if (!data) return setRefusal('unreachable');
    if (data.submitResponse.__typename === 'Refused') return setRefusal(data.submitResponse);
    setSent(data.submitResponse);
    setPicks(NO_PICKS);
    setBegun(null);
  };

  const screen = () => {
    if (sent) return <Thanks received={sent} />;
    if (!begun) return <CodeStep client={client} begin={begin} />;
    if (at === 3) return <ReviewStep wave={begun.wave} picks={picks} change={(step) => setAt(step)} send={() => void send()} sending={sending} refusal={refusal} />;
    const step = STEPS[at];
    const complete = STEPS.every((each) => picks[each].length === begun.wave.instrument.wordsPerList);
    return (
      <WordStep
        key={step} step={step} number={at + 1} wave={begun.wave} chosen={picks[step]} choose={(words) => setPicks({ ...picks, [step]: words })}
        back={at === 0 ? null : () => setAt((at - 1) as At)} next={() => setAt(complete ? 3 : (at + 1) as At)} last={complete || at === 2}
      />
    );
  };
  return <Page title={begun ? begun.wave.title : t('title')} lead={begun || sent ? null : t('lead')}>{screen()}</Page>;
}
