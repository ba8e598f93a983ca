import { Dialog, Heading, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { readNumber } from '@samlar/view-contract/written-number';
import { useState, type FormEvent } from 'react';
import type { MeetingSeries } from '../catalogue/catalogue.query';
import form from '../form.module.css';
import { formTexts } from '../form-texts';
import { Choice } from '../person-field';
import { SendButtons } from '../send-buttons';
import { ASSIGN_TASK, SCHEDULE_MEETING, SCHEDULE_SERIES } from './meeting-series.command';
import { texts } from './meeting-series-texts';

interface Closing {
  close(): void;
  changed(): void;
}

/** Plans a municipality's series; its days come later. */
export function SeriesDialog({ municipalities, close, changed }: Closing & { municipalities: readonly { id: string; name: string }[] }) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(SCHEDULE_SERIES);
  const [written, setWritten] = useState({ municipality: '', title: '', planned: '', start: '', end: '' });
  const [tried, setTried] = useState(false);
  const planned = readNumber(written.planned, { least: 1, most: 60 });
  const field = (name: 'title' | 'planned' | 'start' | 'end') => ({ value: written[name], onChange: (event: { target: { value: string } }) => setWritten({ ...written, [name]: event.target.value }) });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!written.municipality || !written.title.trim() || typeof planned !== 'number' || !written.start) return;
    if (!(await send({ input: { municipality: written.municipality, title: written.title.trim(), planned, start: written.start, end: written.end || null } }))) return;
    notify({ kind: 'success', text: t('series.done') });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('series.new')}</Heading>
        <Paragraph>{t('series.text')}</Paragraph>
        <Choice label={words('municipality')} value={written.municipality} error={tried && !written.municipality} change={(municipality) => setWritten({ ...written, municipality })}>
          {municipalities.map(({ id, name }) => <Select.Option key={id} value={id}>{name}</Select.Option>)}
        </Choice>
        <Textfield label={t('series.title')} maxLength={200} {...field('title')} error={tried && !written.title.trim() ? words('required') : undefined} />
        <Textfield label={t('series.planned')} inputMode="numeric" {...field('planned')} error={tried && typeof planned !== 'number' ? t('series.planned.wrong') : undefined} />
        <div className={form.pair}>
          <Textfield type="date" label={t('series.start')} {...field('start')} error={tried && !written.start ? words('required') : undefined} />
          <Textfield type="date" label={t('series.end')} {...field('end')} />
        </div>
        <SendButtons label={t('series.send')} problem={problem} running={running} cancel={close} />
      </form>
    </Dialog>
  );
}

/** Gives one more meeting of a series its day. */
export function MeetingDialog({ series, close, changed }: Closing & { series: MeetingSeries }) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(SCHEDULE_MEETING);
  const [day, setDay] = useState('');
  const [task, setTask] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!day) return;
    if (!(await send({ input: { series: series.id, heldOn: day, betweenTask: task.trim() || null } }))) return;
    notify({ kind: 'success', text: t('meeting.done') });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('meeting.new')}</Heading>
        <Paragraph>{t('meeting.text', { title: series.title, scheduled: series.scheduled, planned: series.planned })}</Paragraph>
        <Textfield type="date" label={t('meeting.day')} value={day} error={tried && !day ? words('required') : undefined} onChange={(event) => setDay(event.target.value)} />
        <Textfield multiline rows={3} maxLength={500} label={t('task.label')} description={t('task.optional')} value={task} onChange={(event) => setTask(event.target.value)} />
        <SendButtons label={t('meeting.send')} problem={problem} running={running} cancel={close} />
      </form>
    </Dialog>
  );
}

/** Says what participants do until the next meeting; what it said before is kept. */
export function TaskDialog({ meeting, close, changed }: Closing & { meeting: MeetingSeries['meetings'][number] }) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const { send, running, problem } = useSend(ASSIGN_TASK);
  const [task, setTask] = useState(meeting.betweenTask ?? '');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!task.trim()) return;
    if (!(await send({ input: { meeting: meeting.id, task: task.trim() } }))) return;
    notify({ kind: 'success', text: t('task.done') });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <form className={form.form} onSubmit={submit} noValidate>
        <Heading level={2} data-size="xs">{t('task.title', { number: meeting.number })}</Heading>
        {meeting.betweenTask ? <Paragraph>{t('task.kept')}</Paragraph> : null}
        <Textfield multiline rows={4} maxLength={500} label={t('task.label')} value={task} error={tried && !task.trim() ? words('required') : undefined} onChange={(event) => setTask(event.target.value)} />
        <SendButtons label={t('task.send')} problem={problem} running={running} cancel={close} />
      </form>
    </Dialog>
  );
}
