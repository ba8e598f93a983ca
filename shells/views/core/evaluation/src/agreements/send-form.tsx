import { Alert, Button } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
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

const KNOWN = [
  'TEXT_MISSING', 'NOT_THE_ASSOCIATION', 'UNKNOWN_MESSAGE', 'UNDERSTOOD_MISSING', 'OWN_MANAGER', 'HOURS_OUT_OF_RANGE', 'PURPOSE_MISSING', 'ENDS_BEFORE_START',
  'UNKNOWN_AGREEMENT', 'NOT_YOURS_TO_ANSWER', 'ALREADY_ANSWERED', 'REASON_MISSING', 'PROMISE_MISSING', 'DUE_PASSED', 'NOTE_MISSING', 'UNKNOWN_COMMITMENT', 'NO_ORGANISATION',
] as const;

/** A form that sends one command: says what is missing before, that it worked after, or why it was refused. */
export function SendForm<Variables extends AnyVariables>({ document, problem, variables, action, success, done, children, also }: SendFormProps<Variables>) {
  const t = useText(texts);
  const notify = useNotify();
  const command = useCommand<{ outcome: Outcome }, Variables>(document);
  const [said, setSaid] = useState<string | null>(null);

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
    const code = KNOWN.find((each) => each === outcome.code);
    setSaid(t(code ? `refused.${code}` : 'refused'));
  };
  const shown = said ?? (command.failure ? t(command.failure) : null);
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      {children}
      <div role="status" aria-live="polite">{shown ? <Alert data-color="danger" data-size="sm">{shown}</Alert> : null}</div>
      <div className="samlar-actions">
        <Button type="submit" data-size="sm" disabled={command.running} loading={command.running}>{action}</Button>
        {also}
      </div>
    </form>
  );
}
