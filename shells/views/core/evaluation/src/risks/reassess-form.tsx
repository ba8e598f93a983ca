import { Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useState, type FormEvent } from 'react';
import { FormFoot, Grades } from './form-parts';
import { REASSESS, type ReassessVariables } from './risks.command';
import type { Risk } from './risks.query';
import { texts } from './risk-texts';
import styles from './risks.module.css';
import { useRiskCommand } from './use-risk-command';

/** A new assessment beside the earlier ones, and when to look again. */
export function ReassessForm({ risk, done }: { risk: Risk; done: () => void }) {
  const t = useText(texts);
  const [grades, setGrades] = useState({ probability: String(risk.probability ?? ''), consequence: String(risk.consequence ?? '') });
  const [note, setNote] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const [tried, setTried] = useState(false);
  const command = useRiskCommand<ReassessVariables>(REASSESS, t('reassessed'));
  const problem = grades.probability && grades.consequence ? false : t('grades.missing');

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    const input = { probability: Number(grades.probability), consequence: Number(grades.consequence), note: note.trim() || null, reviewOn: reviewOn || null };
    if (!(await command.run({ risk: risk.id, input }))) return;
    setNote('');
    setTried(false);
    done();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <Grades {...grades} error={tried && problem} set={(part) => setGrades({ ...grades, ...part })} />
      <Textfield label={t('note.why')} value={note} onChange={(event) => setNote(event.target.value)} />
      <Textfield type="date" label={t('review.next')} description={t('review.same')} value={reviewOn} onChange={(event) => setReviewOn(event.target.value)} />
      <FormFoot action={t('reassess.send')} {...command} />
    </form>
  );
}
