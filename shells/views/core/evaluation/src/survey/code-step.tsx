import { Alert, Button, Heading, List, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import type { ViewProps } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { WAVE_OF_CODE, type SurveyWave } from './survey.query';
import { texts } from './survey-texts';
import styles from './survey.module.css';

interface CodeStepProps {
  client: ViewProps['client'];
  begin: (begun: { code: string; wave: SurveyWave }) => void;
}

/** Asks for the code, and says before anything is answered what becomes of the answer. */
export function CodeStep({ client, begin }: CodeStepProps) {
  const t = useText(texts);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<'code.missing' | 'code.wrong' | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const [looking, setLooking] = useState(false);

  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setUnreachable(false);
    if (!code.trim()) return setProblem('code.missing');
    setLooking(true);
    const { data } = await client.query(WAVE_OF_CODE, { code: code.trim() }, { requestPolicy: 'network-only' }).toPromise();
    setLooking(false);
    if (!data) return setUnreachable(true);
    if (!data.waveOfCode) return setProblem('code.wrong');
    begin({ code: code.trim(), wave: data.waveOfCode });
  };
  return (
    <div className={styles.narrow}>
      <form className={styles.stack} onSubmit={(event) => void look(event)} noValidate>
        <Textfield
          label={t('code')} description={t('code.description')} value={code} autoComplete="off" autoCapitalize="characters" spellCheck={false}
          onChange={(event) => { setCode(event.target.value); setProblem(null); }} error={problem ? t(problem) : undefined}
        />
        {unreachable ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
        <div><Button type="submit" disabled={looking} loading={looking}>{t('begin')}</Button></div>
      </form>
      <section aria-labelledby="survey-anonymity" className={styles.stack}>
        <Heading level={2} data-size="xs" id="survey-anonymity">{t('anonymity')}</Heading>
        <List.Unordered>
          {(['nobody', 'seven', 'code', 'memory'] as const).map((each) => <List.Item key={each}>{t(`anonymity.${each}`)}</List.Item>)}
        </List.Unordered>
        <Paragraph data-size="sm">{t('time')}</Paragraph>
      </section>
    </div>
  );
}
