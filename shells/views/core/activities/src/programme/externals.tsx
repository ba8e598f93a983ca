import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { Section } from '@samlar/view-contract/page';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useMay, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { FormerTexts } from '../former-texts';
import form from '../form.module.css';
import { formTexts } from '../form-texts';
import { PersonField } from '../person-field';
import type { Named } from '../person-field.query';
import { SendButtons } from '../send-buttons';
import { APPOINT_EXTERNAL } from './plan.command';
import type { Programme } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';

/** Those from outside who reflect on the sessions, and for planners a way to appoint one (domain.md A38). */
export function Externals({ programme, changed }: { programme: Programme; changed(): void }) {
  const t = useText(texts);
  const mayPlan = useMay('activities:plan');
  const [open, setOpen] = useState(false);
  const externals = programme.externals ?? [];
  if (externals.length === 0 && !mayPlan) return null;
  return (
    <Section title={t('external')} lead={t('external.lead')}>
      {externals.length === 0 ? <p className={styles.subtle}>{t('external.none')}</p> : (
        <ul className={styles.reflections}>
          {externals.map(({ person, comesFrom, formerOrigins }) => (
            <li key={`${person?.id} ${comesFrom}`} className={styles.reflection}>
              <p className={styles.text}>{[person?.displayName, comesFrom].filter(Boolean).join(', ')}</p>
              <FormerTexts former={formerOrigins} />
            </li>
          ))}
        </ul>
      )}
      {mayPlan ? <div data-print="none"><Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>{t('external.appoint')}</Button></div> : null}
      {open ? <ExternalDialog programme={programme.id} close={() => setOpen(false)} changed={changed} /> : null}
    </Section>
  );
}

function ExternalDialog({ programme, close, changed }: { programme: string; close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(APPOINT_EXTERNAL);
  const [person, setPerson] = useState<Named | null>(null);
  const [comesFrom, setComesFrom] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!person || !comesFrom.trim()) return;
    if (!(await send({ input: { programme, person: person.id, comesFrom: comesFrom.trim() } }))) return;
    notify({ kind: 'success', text: t('external.done', { name: person.displayName }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('external.appoint')}</Heading>
        <Paragraph>{t('external.text')}</Paragraph>
        <PersonField code={null} person={person?.id ?? ''} error={tried && !person} change={setPerson} />
        <Textfield label={t('external.from')} description={t('external.from.text')} maxLength={200} value={comesFrom} error={tried && !comesFrom.trim() ? words('required') : undefined} onChange={(event) => setComesFrom(event.target.value)} />
        <SendButtons label={t('external.send')} problem={problem} running={running} cancel={close} />
      </form>
    </Dialog>
  );
}
