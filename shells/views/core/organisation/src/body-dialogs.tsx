import { Alert, Button, Dialog, Field, Fieldset, Heading, Label, Paragraph, Radio, Select, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { END_BODY, FORM_BODY } from './governance.command';
import styles from './governance.module.css';
import type { Body } from './governance.query';
import { messages } from './messages';
import { texts } from './organisation-texts';

interface Closing {
  close(): void;
  changed(): void;
}

type Task = Body['members'][number]['task'];
interface Seat {
  key: number;
  /** A manager's id, or empty for somebody from outside. */
  person: string;
  outsideRole: string;
  task: Task;
}

const KINDS = ['STEERING', 'WORKING', 'MANAGEMENT_AS_STEERING'] as const;
const TASKS = ['CHAIR', 'PROJECT_LEADER', 'MEMBER'] as const;

/** Forms a body that leads the programme in a municipality (domain.md A03). */
export function FormBodyDialog({ organisation, managers, close, changed }: Closing & { organisation: string; managers: readonly { id: string; displayName: string }[] }) {
  const t = useText(texts);
  const notify = useNotify();
  const { run, running, failure } = useCommand(FORM_BODY);
  const [written, setWritten] = useState({ kind: 'STEERING' as Body['kind'], name: '', start: '' });
  const [seats, setSeats] = useState<Seat[]>([{ key: 0, person: '', outsideRole: '', task: 'CHAIR' }]);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<CodedMessage | null>(null);
  const change = (key: number, part: Partial<Seat>): void => setSeats(seats.map((seat) => (seat.key === key ? { ...seat, ...part } : seat)));
  const empty = ({ person, outsideRole }: Seat): boolean => !person && !outsideRole.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!written.name.trim() || !written.start || seats.some(empty)) return;
    const members = seats.map(({ person, outsideRole, task }) => (person ? { person, outsideRole: null, task } : { person: null, outsideRole: outsideRole.trim(), task }));
    const answer = (await run({ input: { organisation, kind: written.kind, name: written.name.trim(), start: written.start, members } }))?.formBody;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    notify({ kind: 'success', text: t('body.formed', { name: written.name.trim() }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={t('body.cancel')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('body.form')}</Heading>
        <Fieldset>
          <Fieldset.Legend>{t('body.kind')}</Fieldset.Legend>
          {KINDS.map((kind) => <Radio key={kind} name="body-kind" value={kind} label={t(`body.${kind}`)} checked={written.kind === kind} onChange={() => setWritten({ ...written, kind })} />)}
        </Fieldset>
        <Textfield label={t('body.name')} value={written.name} error={tried && !written.name.trim() ? t('body.required') : undefined} onChange={(event) => setWritten({ ...written, name: event.target.value })} />
        <Textfield type="date" label={t('body.start')} value={written.start} error={tried && !written.start ? t('body.required') : undefined} onChange={(event) => setWritten({ ...written, start: event.target.value })} />
        <Heading level={3} data-size="2xs">{t('body.members')}</Heading>
        <Paragraph data-size="sm">{t('body.members.text')}</Paragraph>
        {seats.map((seat, index) => (
          <fieldset key={seat.key} className={styles.seat}>
            <legend className="samlar-visually-hidden">{t('body.member', { number: index + 1 })}</legend>
            <Field>
              <Label>{t('body.person')}</Label>
              <Select value={seat.person} onChange={(event) => change(seat.key, { person: event.target.value, outsideRole: '' })}>
                <Select.Option value="">{t('body.outside')}</Select.Option>
                {managers.map(({ id, displayName }) => <Select.Option key={id} value={id}>{displayName}</Select.Option>)}
              </Select>
            </Field>
            {seat.person ? null : <Textfield label={t('body.outside-role')} value={seat.outsideRole} error={tried && empty(seat) ? t('body.required') : undefined} onChange={(event) => change(seat.key, { outsideRole: event.target.value })} />}
            <Field>
              <Label>{t('body.task')}</Label>
              <Select value={seat.task} onChange={(event) => change(seat.key, { task: event.target.value as Task })}>
                {TASKS.map((task) => <Select.Option key={task} value={task}>{t(task === 'MEMBER' ? 'body.task.MEMBER' : `task.${task}`)}</Select.Option>)}
              </Select>
            </Field>
            {seats.length > 1 ? <Button type="button" variant="tertiary" data-size="sm" onClick={() => setSeats(seats.filter(({ key }) => key !== seat.key))}>{t('body.remove')}<span className="samlar-visually-hidden"> {index + 1}</span></Button> : null}
          </fieldset>
        ))}
        <div><Button type="button" variant="secondary" data-size="sm" onClick={() => setSeats([...seats, { key: Math.max(...seats.map(({ key }) => key)) + 1, person: '', outsideRole: '', task: 'MEMBER' }])}>{t('body.add')}</Button></div>
        <RefusalNotice of={refused} texts={messages} />
        {failure ? <Alert data-color="danger" role="alert">{t('body.unreachable')}</Alert> : null}
        <div className="samlar-actions">
          <Button type="submit" disabled={running}>{t('body.send')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('body.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Ends a body on a day; it stays on record. */
export function EndBodyDialog({ body, close, changed }: Closing & { body: Body }) {
  const t = useText(texts);
  const notify = useNotify();
  const { run, running, failure } = useCommand(END_BODY);
  const [end, setEnd] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<CodedMessage | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!end) return;
    const answer = (await run({ input: { body: body.id, end } }))?.endBody;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    notify({ kind: 'success', text: t('body.ended', { name: body.name }) });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={t('body.cancel')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('body.end', { name: body.name })}</Heading>
        <Paragraph>{t('body.end.text')}</Paragraph>
        <Textfield type="date" label={t('body.end.day')} value={end} error={tried && !end ? t('body.required') : undefined} onChange={(event) => setEnd(event.target.value)} />
        <RefusalNotice of={refused} texts={messages} />
        {failure ? <Alert data-color="danger" role="alert">{t('body.unreachable')}</Alert> : null}
        <div className="samlar-actions">
          <Button type="submit" disabled={running}>{t('body.end.send')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('body.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
