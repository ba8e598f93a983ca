import { Button, Checkbox, Dialog, Fieldset, Heading, Paragraph, Select } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useSend } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import form from '../form.module.css';
import { formTexts } from '../form-texts';
import { Choice } from '../person-field';
import { SendButtons } from '../send-buttons';
import { CLOSE_OCCASION, SEATED, TAKE_ATTENDANCE, type Seated } from './plan.command';
import type { Occasion } from './programme.query';
import { texts } from './programme-texts';

interface AttendanceProps {
  occasion: Occasion;
  /** Sessions that have been. */
  held: ReadonlySet<string>;
  close(): void;
  changed(): void;
}

/** Who was there, session by session, until the occasion is settled and cannot be changed any more. */
export function AttendanceDialog({ occasion, held, close, changed }: AttendanceProps) {
  const t = useText(texts);
  const language = useLanguage();
  const words = useText(formTexts);
  const query = useViewQuery(SEATED, { occasion: occasion.id });
  const [session, setSession] = useState('');
  const [settling, setSettling] = useState(false);
  const sessions = occasion.sessions.filter(({ id }) => held.has(id));
  return (
    <Dialog open onClose={close} closeButton={words('close')}>
      <div className={form.form}>
        <Heading level={2} data-size="xs">{t('attendance')}</Heading>
        <Paragraph>{t('attendance.text', { title: occasion.title })}</Paragraph>
        <QueryState query={query} rows={3}>
          {({ occasion: found }) => {
            const seated = (found?.enrolments ?? []).filter(({ status }) => status === 'CONFIRMED');
            if (seated.length === 0) return <Paragraph>{t('attendance.nobody')}</Paragraph>;
            return (
              <>
                <Choice label={t('attendance.session')} value={session} error={false} change={setSession}>
                  {sessions.map(({ id, startsAt }) => <Select.Option key={id} value={id}>{formatDate(startsAt, language)}</Select.Option>)}
                </Choice>
                {session ? <Present key={session} session={session} seated={seated} close={close} again={query.again} /> : null}
                {session ? null : settling ? <Settle occasion={occasion.id} back={() => setSettling(false)} close={close} changed={changed} /> : (
                  <div><Button type="button" variant="secondary" onClick={() => setSettling(true)}>{t('settle')}</Button></div>
                )}
              </>
            );
          }}
        </QueryState>
      </div>
    </Dialog>
  );
}

function Present({ session, seated, close, again }: { session: string; seated: readonly Seated[]; close(): void; again(): void }) {
  const t = useText(texts);
  const notify = useNotify();
  const { send, running, problem } = useSend(TAKE_ATTENDANCE);
  const [present, setPresent] = useState<ReadonlySet<string>>(() => new Set(seated.filter(({ attended }) => attended.some(({ id }) => id === session)).map(({ id }) => id)));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await send({ session, present: [...present] }))) return;
    notify({ kind: 'success', text: t('attendance.done', { count: present.size }) });
    again();
  };
  const turn = (id: string): void => setPresent(new Set(present.has(id) ? [...present].filter((each) => each !== id) : [...present, id]));
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      <div><Button type="button" variant="tertiary" data-size="sm" onClick={() => setPresent(new Set(seated.map(({ id }) => id)))}>{t('attendance.all')}</Button></div>
      <Fieldset>
        <Fieldset.Legend>{t('attendance.who')}</Fieldset.Legend>
        {seated.map(({ id, person }) => <Checkbox key={id} value={id} label={person?.displayName ?? t('attendance.unknown')} checked={present.has(id)} onChange={() => turn(id)} />)}
      </Fieldset>
      <SendButtons label={t('attendance.send', { count: present.size })} problem={problem} running={running} cancel={close} />
    </form>
  );
}

function Settle({ occasion, back, close, changed }: { occasion: string; back(): void; close(): void; changed(): void }) {
  const t = useText(texts);
  const notify = useNotify();
  const { send, running, problem } = useSend(CLOSE_OCCASION);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await send({ occasion }))) return;
    notify({ kind: 'success', text: t('settle.done') });
    close();
    changed();
  };
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      <Paragraph>{t('settle.text')}</Paragraph>
      <SendButtons label={t('settle.send')} problem={problem} running={running} cancel={back} />
    </form>
  );
}
