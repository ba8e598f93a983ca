import { Alert, Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import type { Outcome } from './forms.command';
import styles from './forms.module.css';
import { formsTexts } from './forms-texts';
import { messages } from './messages';

export interface Closing {
  close(): void;
  /** What the page shows is to be asked for again. */
  changed(): void;
}

interface CommandDialogProps<Variables extends AnyVariables> extends Closing {
  title: string;
  lead?: string;
  document: DocumentInput<{ outcome: Outcome }, Variables & { idempotencyKey: string }>;
  /** What is sent; null while something that is asked for is missing. */
  variables: Variables | null;
  /** Words of the button that sends. */
  send: string;
  /** It cannot be taken back. */
  final?: boolean;
  success: string;
  /** Called where somebody has to take over first; the form then asks who. */
  handover?: () => void;
  /** `tried`: the form has been sent, so what is missing is said. */
  children: (tried: boolean) => ReactNode;
}

/** A form of one command: says what is missing, why it was refused, and what was done. */
export function CommandDialog<Variables extends AnyVariables>({
  title, lead, document, variables, send, final = false, success, handover, close, changed, children,
}: CommandDialogProps<Variables>) {
  const t = useText(formsTexts);
  const notify = useNotify();
  const { run, running, failure } = useCommand<{ outcome: Outcome }, Variables>(document);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<CodedMessage | null>(null);
  const [gone, setGone] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (variables === null) return;
    setRefused(null);
    const answer = await run(variables);
    if (!answer) return;
    setGone(answer.outcome === null);
    if (answer.outcome === null) return;
    if ('code' in answer.outcome) {
      if (answer.outcome.__typename === 'HandoverNeeded') {
        setTried(false);
        handover?.();
      }
      return setRefused(answer.outcome);
    }
    notify({ kind: 'success', text: success });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={t('cancel')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Heading level={2} data-size="xs">{title}</Heading>
        {lead ? <Paragraph>{lead}</Paragraph> : null}
        {children(tried)}
        <RefusalNotice of={refused} texts={messages} />
        {gone ? <Alert data-color="warning" data-size="sm" role="alert">{t('gone')}</Alert> : null}
        {failure ? <Alert data-color="danger" data-size="sm" role="alert">{t(failure)}</Alert> : null}
        <div className="samlar-actions">
          <Button type="submit" data-color={final ? 'danger' : undefined} loading={running} disabled={running}>{send}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
