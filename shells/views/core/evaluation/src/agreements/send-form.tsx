import { Alert, Button } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import { messages } from '../messages';
import type { Outcome } from './agreements.command';
import { texts } from './agreements-texts';
import styles from './agreements.module.css';

interface SendFormProps<Variables extends AnyVariables> {
  document: DocumentInput<{ outcome: Outcome }, Variables & { idempotencyKey: string }>;
  /** What is wrong with what is filled in, by the name of its field; nothing when it may be sent. */
  wrong?: Readonly<Record<string, string | false>>;
  variables: () => Variables;
  action: string;
  success: string;
  done: () => void;
  /** The fields; what `error(name)` says stands at the field of that name, once sending has been tried. */
  children?: (error: (name: string) => string | false) => ReactNode;
  /** Buttons beside the one that sends. */
  also?: ReactNode;
}

/** A form that sends one command: says at each field what is wrong, that it worked after, or why it was refused. */
export function SendForm<Variables extends AnyVariables>({ document, wrong = {}, variables, action, success, done, children, also }: SendFormProps<Variables>) {
  const t = useText(texts);
  const notify = useNotify();
  const command = useCommand<{ outcome: Outcome }, Variables>(document);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<CodedMessage | null>(null);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setRefused(null);
    if (Object.values(wrong).some(Boolean)) return;
    const answer = await command.run(variables());
    if (!answer) return;
    const { outcome } = answer;
    if (outcome.__typename !== 'Refused') {
      notify({ kind: 'success', text: success });
      done();
      return;
    }
    setRefused(outcome);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      {children?.((name) => tried && (wrong[name] ?? false))}
      {command.failure ? <Alert data-color="danger" data-size="sm" role="alert">{t(command.failure)}</Alert> : <RefusalNotice of={refused} texts={messages} />}
      <div className="samlar-actions">
        <Button type="submit" data-size="sm" disabled={command.running} loading={command.running}>{action}</Button>
        {also}
      </div>
    </form>
  );
}
