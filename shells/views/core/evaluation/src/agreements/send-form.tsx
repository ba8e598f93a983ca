import { Alert, Button } from '@digdir/designsystemet-react';
import { MessageText, type CodedMessage } from '@samlar/view-contract/coded-message';
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
  /** What is wrong with what is filled in; null when it may be sent. */
  problem: string | null;
  variables: () => Variables;
  action: string;
  success: string;
  done: () => void;
  children?: ReactNode;
  /** Buttons beside the one that sends. */
  also?: ReactNode;
}

/** A form that sends one command: says what is missing before, that it worked after, or why it was refused. */
export function SendForm<Variables extends AnyVariables>({ document, problem, variables, action, success, done, children, also }: SendFormProps<Variables>) {
  const t = useText(texts);
  const notify = useNotify();
  const command = useCommand<{ outcome: Outcome }, Variables>(document);
  const [said, setSaid] = useState<string | CodedMessage | null>(null);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaid(problem);
    if (problem) return;
    const answer = await command.run(variables());
    if (!answer) return;
    const { outcome } = answer;
    if (outcome.__typename !== 'Refused') {
      notify({ kind: 'success', text: success });
      done();
      return;
    }
    setSaid(outcome);
  };
  const shown = said ?? (command.failure ? t(command.failure) : null);
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      {children}
      <div role="status" aria-live="polite">{shown ? <Alert data-color="danger" data-size="sm">{typeof shown === 'string' ? shown : <MessageText of={shown} texts={messages} />}</Alert> : null}</div>
      <div className="samlar-actions">
        <Button type="submit" data-size="sm" disabled={command.running} loading={command.running}>{action}</Button>
        {also}
      </div>
    </form>
  );
}
