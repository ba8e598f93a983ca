import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { formTexts } from '../form-texts';
import { PersonField } from '../person-field';
import type { Named } from '../person-field.query';
import { SendButtons } from '../send-buttons';
import { ADD_MEMBER } from './networks.command';
import type { Network } from './networks.query';
import { texts } from './network-texts';

/** Takes somebody into the network, with what they are to do at home (domain.md D01). */
export function AddMember({ network, changed }: { network: Network; changed(): void }) {
  const t = useText(texts);
  const [open, setOpen] = useState(false);
  return (
    <div data-print="none">
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>{t('member.add')}</Button>
      {open ? <MemberDialog network={network} close={() => setOpen(false)} changed={changed} /> : null}
    </div>
  );
}

function MemberDialog({ network, close, changed }: { network: Network; close(): void; changed(): void }) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(ADD_MEMBER);
  const [person, setPerson] = useState<Named | null>(null);
  const [assignment, setAssignment] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!person || !assignment.trim()) return;
    if (!(await send({ network: network.id, person: person.id, homeAssignment: assignment.trim() }))) return;
    notify({ kind: 'success', text: t('member.done', { name: person.displayName }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('member.add')}</Heading>
        <Paragraph>{t('member.text', { minimum: network.minimum, maximum: network.maximum, municipalities: network.municipalities })}</Paragraph>
        <PersonField code={null} person={person?.id ?? ''} error={tried && !person} change={setPerson} />
        <Textfield multiline rows={3} label={t('member.assignment')} description={t('member.assignment.text')} value={assignment} error={tried && !assignment.trim() ? words('required') : undefined} onChange={(event) => setAssignment(event.target.value)} />
        <SendButtons label={t('member.send')} problem={problem} running={running} cancel={close} />
      </form>
    </Dialog>
  );
}
