import { Alert, Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState } from 'react';
import { LOCK } from './base-groups.command';
import { useSaid } from '../messages';
import { texts } from './base-group-texts';
import styles from './base-groups.module.css';

/** Locks the composition, after saying what that means. */
export function LockButton({ set, missing, again }: { set: string; missing: number; again(): void }) {
  const t = useText(texts);
  const say = useSaid();
  const notify = useNotify();
  const { run, running, failure } = useCommand(LOCK);
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const lock = async (): Promise<void> => {
    const answer = (await run({ set }))?.lockBaseGroups;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(say(answer));
    notify({ kind: 'success', text: t('lock.done') });
    setOpen(false);
    again();
  };
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>{t('lock')}</Button>
      {open ? (
        <Dialog open onClose={() => setOpen(false)} closeButton={t('close')}>
          <div className={styles.form}>
            <Heading level={2} data-size="xs">{t('lock.title')}</Heading>
            <Paragraph>{t('lock.text')}{missing > 0 ? ` ${t('lock.missing', { count: missing })}` : ''}</Paragraph>
            {refused ? <Alert data-color="warning" role="alert">{refused}</Alert> : null}
            {failure ? <Alert data-color="danger" role="alert">{t(failure === 'unreachable' ? 'unreachable' : 'refused')}</Alert> : null}
            <div className={styles.buttons}>
              <Button onClick={() => void lock()} loading={running} disabled={running}>{t('lock')}</Button>
              <Button variant="tertiary" onClick={() => setOpen(false)}>{t('cancel')}</Button>
            </div>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
