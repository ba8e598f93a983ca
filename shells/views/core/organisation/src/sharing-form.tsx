import { Alert, Button, Field, Label, Textarea } from '@digdir/designsystemet-react';
import { MessageText, type CodedMessage } from '@samlar/view-contract/coded-message';
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
  /** What is missing beside the reason; null when nothing is. */
  problem: string | null;
  variables: (reason: string) => Variables;
  action: string;
  success: string;
  done: () => void;
  close: () => void;
  children: ReactNode;
}

/** A form that shares a unit or ends that: each asks for its own fields and, always, why. */
export function SharingForm<Variables extends AnyVariables>({ document, problem, variables, action, success, done, close, children }: SharingFormProps<Variables>) {
  const t = useText(texts);
  const notify = useNotify();
  const id = useId();
  const command = useCommand<{ outcome: SharingOutcome }, Variables>(document);
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | CodedMessage | null>(null);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = problem ?? (reason.trim() ? null : t('sharing.reason.missing'));
    setSaid(missing);
    if (missing) return;
    const answer = await command.run(variables(reason.trim()));
    if (!answer) return;
    if (answer.outcome.__typename === 'Refused') return setSaid(answer.outcome);
    notify({ kind: 'success', text: success });
    done();
  };
  const shown = said ?? (command.failure ? t(`sharing.${command.failure}`) : null);
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      {children}
      <Field>
        <Label htmlFor={id}>{t('sharing.why')}</Label>
        <Textarea id={id} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <div role="status" aria-live="polite">{shown ? <Alert data-color="danger" data-size="sm">{typeof shown === 'string' ? shown : <MessageText of={shown} texts={messages} />}</Alert> : null}</div>
      <div className="samlar-actions">
        <Button type="submit" data-size="sm" disabled={command.running} loading={command.running}>{action}</Button>
        <Button type="button" data-size="sm" variant="tertiary" onClick={close}>{t('sharing.cancel')}</Button>
      </div>
    </form>
  );
}
