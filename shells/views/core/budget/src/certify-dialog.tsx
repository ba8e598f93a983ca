import { Alert, Button, Dialog, Field, Heading, Label, Paragraph, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { formatDate } from '@samlar/view-contract/figure';
import { QueryState } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useNotify } from '@samlar/view-contract/view';
import { readNumber } from '@samlar/view-contract/written-number';
import { useState, type FormEvent, type ReactNode } from 'react';
import { texts } from './budget-texts';
import { CERTIFY, type CertifyVariables } from './funder.command';
import { PRESENT, SESSIONS } from './funder.query';
import styles from './living.module.css';
import { messages } from './messages';
import type { Answered } from './moves.command';

interface CertifyDialogProps {
  project: string;
  /** YYYY-MM */
  month: string;
  name: string;
  close(): void;
  changed(): void;
}

/** Certifies the hours of somebody who was at a session, for one funder; the same hour never goes to two (domain.md A26). */
export function CertifyDialog({ project, month, name, close, changed }: CertifyDialogProps) {
  const t = useText(texts);
  const notify = useNotify();
  const sessions = useViewQuery(SESSIONS, {});
  const command = useCommand<{ certifyHours: Answered<'FunderMonth'> }, CertifyVariables>(CERTIFY);
  const [written, setWritten] = useState({ at: '', person: '', hours: '', funder: 'ESF' });
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<CodedMessage | null>(null);
  const [occasion, session, day] = written.at.split('|') as [string, string?, string?];
  const hours = readNumber(written.hours, { least: 0.25, most: 13, decimals: 2 });
  const wrong = typeof hours !== 'number';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!session || !day || !written.person || wrong || !written.funder.trim()) return;
    const answer = await command.run({ input: { project, person: written.person, session, funder: written.funder.trim(), workedOn: day, hours } });
    if (!answer) return;
    if (answer.certifyHours.__typename === 'Refused') return setRefusal(answer.certifyHours);
    notify({ kind: 'success', text: t('certify.done') });
    close();
    changed();
  };
  return (
    <Dialog open onClose={close} closeButton={t('cancel')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <Heading level={2} data-size="xs">{t('certify.title', { month: name })}</Heading>
        <Paragraph>{t('certify.text')}</Paragraph>
        <QueryState query={sessions} rows={1}>
          {({ programmes }) => {
            const here = (programmes ?? []).flatMap(({ occasions }) => occasions).flatMap((each) => each.sessions.filter(({ startsAt }) => formatDate(startsAt).startsWith(month)).map((one) => ({ ...one, of: each })));
            if (here.length === 0) return <Paragraph>{t('certify.no-session')}</Paragraph>;
            return (
              <Choice label={t('certify.session')} value={written.at} wrong={tried && !session} change={(at) => setWritten({ ...written, at, person: '' })}>
                {here.map(({ id, startsAt, of }) => <Select.Option key={id} value={`${of.id}|${id}|${formatDate(startsAt)}`}>{`${formatDate(startsAt)} ${of.title}`}</Select.Option>)}
              </Choice>
            );
          }}
        </QueryState>
        {session ? <Present key={session} occasion={occasion} session={session} person={written.person} wrong={tried && !written.person} change={(person) => setWritten({ ...written, person })} /> : null}
        <Textfield label={t('funder.hours')} inputMode="decimal" value={written.hours} error={tried && wrong ? t('certify.hours.wrong') : undefined} onChange={(event) => setWritten({ ...written, hours: event.target.value })} />
        <Textfield label={t('record.funder')} value={written.funder} error={tried && !written.funder.trim() ? t('certify.required') : undefined} onChange={(event) => setWritten({ ...written, funder: event.target.value })} />
        <RefusalNotice of={refusal} texts={messages} />
        {command.failure ? <Alert data-color="danger" role="alert">{t(`move.${command.failure}`)}</Alert> : null}
        <div className="samlar-actions">
          <Button type="submit" disabled={command.running}>{t('certify.send')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Present({ occasion, session, person, wrong, change }: { occasion: string; session: string; person: string; wrong: boolean; change(person: string): void }) {
  const t = useText(texts);
  const query = useViewQuery(PRESENT, { occasion });
  return (
    <QueryState query={query} rows={1}>
      {({ occasion: found }) => {
        const present = (found?.enrolments ?? []).filter(({ attended }) => attended.some(({ id }) => id === session));
        if (present.length === 0) return <Paragraph>{t('certify.nobody')}</Paragraph>;
        return (
          <Choice label={t('report.person')} value={person} wrong={wrong} change={change}>
            {present.map(({ id, person: who }) => (who ? <Select.Option key={id} value={who.id}>{who.displayName}</Select.Option> : null))}
          </Choice>
        );
      }}
    </QueryState>
  );
}

export function Choice({ label, value, wrong, change, children }: { label: string; value: string; wrong: boolean; change(value: string): void; children: ReactNode }) {
  const t = useText(texts);
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} aria-invalid={wrong} onChange={(event) => change(event.target.value)}>
        <Select.Option value="">{t('certify.choose')}</Select.Option>
        {children}
      </Select>
      {wrong ? <ValidationMessage>{t('certify.required')}</ValidationMessage> : null}
    </Field>
  );
}
