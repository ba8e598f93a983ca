import { Alert, Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import type { Refused } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { messages } from '../messages';
import { PUBLISH } from './plan.command';
import type { Perspective } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';

/** Publishes an occasion, once it says how it covers each perspective its programme asks for. */
export function PublishDialog({ occasion, title, perspectives, close, changed }: { occasion: string; title: string; perspectives: readonly Perspective[]; close(): void; changed(): void }) {
  const t = useText(texts);
  const notify = useNotify();
  const { run, running, failure } = useCommand(PUBLISH);
  const [covered, setCovered] = useState<Partial<Record<Perspective, string>>>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = (await run({ occasion, perspectives: perspectives.map((perspective) => ({ perspective, covered: covered[perspective] ?? '' })) }))?.publishOccasion;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    notify({ kind: 'success', text: t('publish.done') });
    changed();
    close();
  };
  return (
    <Dialog open onClose={close} closeButton={t('cancel')}>
      <form onSubmit={send} className={styles.plan} noValidate>
        <Heading level={2} data-size="xs">{t('publish.title', { title })}</Heading>
        <Paragraph>{t('publish.text')}</Paragraph>
        {perspectives.map((perspective) => (
          <Textfield key={perspective} multiline rows={2} label={t('publish.covered', { perspective: t(`perspective.${perspective}`) })} value={covered[perspective] ?? ''} onChange={(event) => setCovered({ ...covered, [perspective]: event.target.value })} />
        ))}
        <RefusalNotice of={refused} texts={messages} />
        {failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
        <div className={styles.actions}>
          <Button type="submit" loading={running} disabled={running}>{t('publish')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
