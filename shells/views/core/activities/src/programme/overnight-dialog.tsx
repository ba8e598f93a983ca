import { Alert, Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import type { Refused } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { messages } from '../messages';
import { STATE_NEED } from './plan.command';
import styles from './programme.module.css';
import { texts } from './programme-texts';

interface OvernightDialogProps {
  enrolment: string;
  stated: { diet: string | null; access: string | null; heldUntil: string } | null;
  close(): void;
  changed(): void;
}

/** What one eats and needs at a residential; seen by those who hold it, and forgotten 30 days after (domain.md A37). */
export function OvernightDialog({ enrolment, stated, close, changed }: OvernightDialogProps) {
  const t = useText(texts);
  const notify = useNotify();
  const { run, running, failure } = useCommand(STATE_NEED);
  const [diet, setDiet] = useState(stated?.diet ?? '');
  const [access, setAccess] = useState(stated?.access ?? '');
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = (await run({ input: { enrolment, diet: diet.trim() || null, access: access.trim() || null } }))?.stateOvernightNeed;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    notify({ kind: 'success', text: t('night.done') });
    changed();
    close();
  };
  return (
    <Dialog open onClose={close} closeButton={t('cancel')}>
      <form onSubmit={send} className={styles.plan} noValidate>
        <Heading level={2} data-size="xs">{t('night')}</Heading>
        <Paragraph>{t('night.text')}</Paragraph>
        <Textfield label={t('night.diet')} maxLength={300} value={diet} onChange={(event) => setDiet(event.target.value)} />
        <Textfield label={t('night.access')} maxLength={300} value={access} onChange={(event) => setAccess(event.target.value)} />
        <RefusalNotice of={refused} texts={messages} />
        {failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
        <div className={styles.actions}>
          <Button type="submit" loading={running} disabled={running}>{t('night.send')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
