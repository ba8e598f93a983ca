import { Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useState, type FormEvent } from 'react';
import { FormFoot } from './form-parts';
import { CLOSE, type CloseVariables } from './risks.command';
import type { Risk } from './risks.query';
import { texts } from './risk-texts';
import styles from './risks.module.css';
import { useRiskCommand } from './use-risk-command';

export function CloseForm({ risk, done }: { risk: Risk; done: () => void }) {
  const t = useText(texts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const command = useRiskCommand<CloseVariables>(CLOSE, t('closed.done'));
  const problem = reason.trim() ? false : t('reason.missing');

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    if (await command.run({ risk: risk.id, reason: reason.trim() })) done();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <Paragraph data-size="sm">{t('close.text')}</Paragraph>
      <Textfield label={t('closed.reason')} value={reason} onChange={(event) => setReason(event.target.value)} error={tried && problem} />
      <FormFoot action={t('close.send')} {...command} />
    </form>
  );
}
