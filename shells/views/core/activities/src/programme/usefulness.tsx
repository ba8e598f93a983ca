import { Alert, Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import { MessageText } from '@samlar/view-contract/coded-message';
import { formatNumber } from '@samlar/view-contract/figure';
import { KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import type { Problem } from '@samlar/view-contract/send';
import { AbsenceMark } from '@samlar/view-contract/show';
import { spokenBy, titleIn } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { messages } from '../messages';
import type { Programme } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';
import { EVALUATE } from './usefulness.command';

const SCALE = [1, 2, 3, 4, 5] as const;

/** How useful those who completed the programme found it, and a place for them to say so (domain.md B06). */
export function Usefulness({ programme: { id, evaluation, mayEvaluate }, changed }: { programme: Programme; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  if (!evaluation && !mayEvaluate) return null;
  return (
    <Section title={t('useful')} lead={t('useful.lead')}>
      {evaluation ? (
        <KeyFigures>
          <KeyFigure label={t('useful.mean')} detail={evaluation.responses === null ? null : t('useful.responses', { count: evaluation.responses })}>
            {evaluation.usefulness === null ? <AbsenceMark mark=".." absence={evaluation.absence ?? 'MISSING'} /> : t('useful.of', { mean: formatNumber(evaluation.usefulness, language, 1) })}
          </KeyFigure>
        </KeyFigures>
      ) : null}
      {evaluation?.caution ? <p className={styles.subtle} lang={spokenBy(evaluation.caution, language)}>{titleIn(evaluation.caution, language)}</p> : null}
      {mayEvaluate ? <UsefulnessForm programme={id} changed={changed} /> : null}
    </Section>
  );
}

function UsefulnessForm({ programme, changed }: { programme: string; changed(): void }) {
  const t = useText(texts);
  const notify = useNotify();
  const [{ fetching }, send] = useMutation(EVALUATE);
  const [usefulness, setUsefulness] = useState<number | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(usefulness === null);
    if (usefulness === null) return;
    const { data, error } = await send({ activity: programme, usefulness });
    const outcome = data?.evaluateActivity;
    setProblem(outcome?.__typename === 'Refused' ? outcome : error ? 'unreachable' : null);
    if (outcome?.__typename !== 'ActivityEvaluated') return;
    notify({ kind: 'success', text: t('useful.done') });
    changed();
  };
  return (
    <form onSubmit={submit} className={styles.useful} noValidate data-print="none">
      <Fieldset>
        <Fieldset.Legend>{t('useful.question')}</Fieldset.Legend>
        <Fieldset.Description>{t('useful.kept')}</Fieldset.Description>
        <div className={styles.scale}>
          {SCALE.map((each) => (
            <Radio key={each} name={`useful-${programme}`} value={String(each)} checked={usefulness === each} onChange={() => setUsefulness(each)} label={each === 1 || each === 5 ? t(`useful.${each}`) : String(each)} />
          ))}
        </div>
      </Fieldset>
      {isMissing && usefulness === null ? <Alert data-color="warning" data-size="sm" role="alert">{t('useful.missing')}</Alert> : null}
      {problem === null ? null : typeof problem === 'string'
        ? <Alert data-color="danger" data-size="sm" role="alert">{t('useful.unreachable')}</Alert>
        : <Alert data-color="warning" data-size="sm" role="alert"><MessageText of={problem} texts={messages} /></Alert>}
      <div><Button type="submit" variant="secondary" loading={fetching} disabled={fetching}>{t('useful.send')}</Button></div>
    </form>
  );
}
