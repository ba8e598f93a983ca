import { Alert, Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import { texts } from './budget-texts';
import { entryTexts } from './entry-texts';
import styles from './living.module.css';
import { messages } from './messages';
import type { Answered } from './moves.command';

export interface Closing {
  close(): void;
  /** What the page shows is to be asked for again. */
  changed(): void;
}

interface EntryDialogProps<Variables extends AnyVariables> extends Closing {
  title: string;
  lead: string;
  document: DocumentInput<{ outcome: Answered<string> }, Variables & { idempotencyKey: string }>;
  /** What is sent; null while something that is asked for is missing. */
  variables: Variables | null;
  send: string;
  success: string;
  /** `tried`: the form has been sent, so what is missing is said. */
  children: (tried: boolean) => ReactNode;
}

/** A form of one entry: says what is missing, why it was refused, and what was done. */
export function EntryDialog<Variables extends AnyVariables>({ title, lead, document, variables, send, success, close, changed, children }: EntryDialogProps<Variables>) {
  const t = useText(texts);
  const words = useText(entryTexts);
  const notify = useNotify();
  const { run, running, failure } = useCommand<{ outcome: Answered<string> }, Variables>(document);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<CodedMessage | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (variables === null) return;
    setRefused(null);
    const answer = await run(variables);
    if (!answer) return;
    if ('code' in answer.outcome) return setRefused(answer.outcome);
    notify({ kind: 'success', text: success });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={t('cancel')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Heading level={2} data-size="xs">{title}</Heading>
        <Paragraph>{lead}</Paragraph>
        {children(tried)}
        <RefusalNotice of={refused} texts={messages} />
        {failure ? <Alert data-color="danger" data-size="sm" role="alert">{words(failure)}</Alert> : null}
        <div className="samlar-actions">
          <Button type="submit" loading={running} disabled={running}>{send}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
