import { Alert, Button } from '@digdir/designsystemet-react';
import { RefusalNotice, type MessageTexts } from '@samlar/view-contract/coded-message';
import type { Problem } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import styles from './form.module.css';
import { formTexts } from './form-texts';
import { messages } from './messages';

/** What ends a form: why nothing was done, and its two buttons. `words`: of another subgraph’s refusals. */
export function SendButtons({ label, problem, running, cancel, words = messages }: { label: string; problem: Problem; running: boolean; cancel(): void; words?: MessageTexts }) {
  const t = useText(formTexts);
  return (
    <>
      {problem === null ? null : typeof problem === 'string' ? <Alert data-color="danger" data-size="sm" role="alert">{t('unreachable')}</Alert> : <RefusalNotice of={problem} texts={words} />}
      <div className={styles.buttons}>
        <Button type="submit" loading={running} disabled={running}>{label}</Button>
        <Button type="button" variant="tertiary" onClick={cancel}>{t('cancel')}</Button>
      </div>
    </>
  );
}
