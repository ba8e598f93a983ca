import { Alert, Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import { messages } from './messages';
import { texts } from './organisation-texts';
import type { SharingOutcome } from './sharing.command';
import styles from './sharing.module.css';

interface SharingFormProps<Variables extends AnyVariables> {
  document: DocumentInput<{ outcome: SharingOutcome }, Variables & { idempotencyKey: string }>;
  /** Whether nothing is missing beside the reason. */
  complete: boolean;
  variables: (reason: string) => Variables;
  action: string;
  success: string;
  done: () => void;
  close: () => void;
  /** Its own fields; `tried`: the form has been sent, so what is missing is said. */
  children: (tried: boolean) => ReactNode;
}

/** A form that shares a unit or ends that: each asks for its own fields and, always, why. */
export function SharingForm<Variables extends AnyVariables>({ document, complete, variables, action, success, done, close, children }: SharingFormProps<Variables>) {
  const t = useText(texts);
  const notify = useNotify();
  const id = useId();
  const command = useCommand<{ outcome: SharingOutcome }, Variables>(document);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<CodedMessage | null>(null);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setRefused(null);
    if (!complete || !reason.trim()) return;
    const answer = await command.run(variables(reason.trim()));
    if (!answer) return;
    if (answer.outcome.__typename === 'Refused') return setRefused(answer.outcome);
    notify({ kind: 'success', text: success });
    done();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      {children(tried)}
      <Field>
        <Label htmlFor={id}>{t('sharing.why')}</Label>
        <Textarea id={id} rows={2} value={reason} aria-invalid={tried && !reason.trim()} onChange={(event) => setReason(event.target.value)} />
        {tried && !reason.trim() ? <ValidationMessage>{t('sharing.reason.missing')}</ValidationMessage> : null}
      </Field>
      {command.failure ? <Alert data-color="danger" data-size="sm" role="alert">{t(`sharing.${command.failure}`)}</Alert> : <RefusalNotice of={refused} texts={messages} />}
      <div className="samlar-actions">
        <Button type="submit" data-size="sm" disabled={command.running} loading={command.running}>{action}</Button>
        <Button type="button" data-size="sm" variant="tertiary" onClick={close}>{t('sharing.cancel')}</Button>
      </div>
    </form>
  );
}
