import { Alert, Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState } from 'react';
import { texts } from './budget-texts';
import styles from './living.module.css';
import { CLOSE_PROJECT, type CloseVariables } from './living.query';
import { messages } from './messages';

interface CloseDialogProps {
  name: string;
  /** How many living structures are handed over. */
  count: number;
  input: CloseVariables['input'];
  cancel: () => void;
  done: () => void;
}

/** Closes a project, after saying what changes by it and what does not. */
export function CloseDialog({ name, count, input, cancel, done }: CloseDialogProps) {
  const t = useText(texts);
  const notify = useNotify();
  const { run, running, failure } = useCommand(CLOSE_PROJECT);
  const [refusal, setRefusal] = useState<CodedMessage | null>(null);
  const close = async (): Promise<void> => {
    const answer = (await run({ input }))?.closeProject;
    if (!answer) return;
    if (answer.__typename !== 'ProjectClosed') return setRefusal(answer);
    notify({ kind: 'success', text: t('close.done', { name }) });
    done();
  };
  return (
    <Dialog open onClose={cancel} closeButton={t('cancel')}>
      <div className={styles.dialog}>
        <Heading level={2} data-size="xs">{t('close.title', { name })}</Heading>
        <Paragraph>{t('close.owners', { count })}</Paragraph>
        <Paragraph>{t('close.stays')}</Paragraph>
        <Paragraph>{t('close.final')}</Paragraph>
        <RefusalNotice of={refusal} texts={messages} />
        {failure ? <Alert data-color="danger" role="alert">{t(`close.${failure}`)}</Alert> : null}
        <div className="samlar-actions">
          <Button data-color="danger" disabled={running} onClick={() => void close()}>{t('close')}</Button>
          <Button variant="tertiary" onClick={cancel}>{t('cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
