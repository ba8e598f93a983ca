import { Alert, Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { formatDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import type { Refused } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { messages } from '../messages';
import { heldSessions } from '../session-time';
import { REFLECT } from './plan.command';
import type { Programme } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';

/** What somebody from outside saw in the sessions; the external writes here, those who took part read (domain.md A38). */
export function MetaReflections({ programme, me, changed }: { programme: Programme; me: string | null; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const sessions = programme.occasions.flatMap((occasion) => occasion.sessions.map((session) => ({ ...session, occasion: occasion.title })));
  const seen = sessions.flatMap((session) => (session.metaReflections ?? []).map((reflection) => ({ ...reflection, session })))
    .sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1));
  const external = (programme.externals ?? []).find(({ person }) => person?.id === me);
  if (seen.length === 0 && !external) return null;
  const held = heldSessions(programme);
  return (
    <Section title={t('meta')} lead={t('meta.lead')}>
      {seen.length > 0 ? (
        <ul className={styles.reflections}>
          {seen.map(({ id, text, writtenAt, corrects, session }) => (
            <li key={id} className={styles.reflection}>
              <p className={styles.text}>{text}</p>
              <p className={styles.subtle}>{[session.occasion, formatDate(session.startsAt, language), t('meta.written', { date: formatDate(writtenAt, language) }), corrects ? t('meta.corrects') : null].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {external ? <ReflectionForm sessions={sessions.filter(({ id }) => held.has(id))} changed={changed} /> : null}
    </Section>
  );
}

function ReflectionForm({ sessions, changed }: { sessions: { id: string; startsAt: string; occasion: string }[]; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const notify = useNotify();
  const { run, running, failure } = useCommand(REFLECT);
  const [session, setSession] = useState('');
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!session) return;
    const answer = (await run({ input: { session, text, corrects: null } }))?.writeMetaReflection;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    setRefused(null);
    setText('');
    notify({ kind: 'success', text: t('meta.done') });
    changed();
  };
  return (
    <form onSubmit={send} className={styles.plan} data-print="none" noValidate>
      <Field>
        <Label>{t('meta.session')}</Label>
        <Select value={session} onChange={(event) => setSession(event.target.value)}>
          <Select.Option value="">{t('meta.choose')}</Select.Option>
          {sessions.map(({ id, startsAt, occasion }) => <Select.Option key={id} value={id}>{`${occasion}, ${formatDate(startsAt, language)}`}</Select.Option>)}
        </Select>
      </Field>
      <Textfield multiline rows={4} maxLength={4000} label={t('meta.text')} value={text} onChange={(event) => setText(event.target.value)} />
      <RefusalNotice of={refused} texts={messages} />
      {failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
      <div><Button type="submit" loading={running} disabled={running || !session}>{t('meta.send')}</Button></div>
    </form>
  );
}
