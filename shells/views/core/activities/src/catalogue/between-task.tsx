import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { formatDate } from '@samlar/view-contract/figure';
import type { Refused } from '@samlar/view-contract/send';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { FormerTexts } from '../former-texts';
import { messages } from '../messages';
import { REPORT } from './catalogue.command';
import styles from './catalogue.module.css';
import type { MeetingSeries } from './catalogue.query';
import { texts } from './catalogue-texts';

/** The task to the next meeting: how many have told how it went, what one's own group told, and a place to tell (domain.md A22). */
export function BetweenTask({ meeting, mayReport, changed }: { meeting: MeetingSeries['meetings'][number]; mayReport: boolean; changed(): void }) {
  const t = useText(texts);
  const language = useLanguage();
  const notify = useNotify();
  const { run, running, failure } = useCommand(REPORT);
  const [text, setText] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = (await run({ input: { meeting: meeting.id, text: text ?? '' } }))?.reportBetweenTask;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    setRefused(null);
    setText(null);
    notify({ kind: 'success', text: t('task.done') });
    changed();
  };
  return (
    <>
      <span className={styles.subtle}>{t('series.task', { task: meeting.betweenTask })}</span>
      <FormerTexts former={meeting.formerTasks} />
      {meeting.reported.total ? <span className={styles.subtle}>{t('task.reported', { count: meeting.reported.total })}</span> : null}
      {meeting.reports.map((report) => <span key={`${report.reportedAt} ${report.person?.id}`}>{[report.person?.displayName, formatDate(report.reportedAt, language)].filter(Boolean).join(', ')}: {report.text}</span>)}
      {mayReport && text === null ? <span data-print="none"><Button variant="tertiary" data-size="sm" onClick={() => setText('')}>{t('task.report')}</Button></span> : null}
      {text === null ? null : (
        <form onSubmit={send} className={styles.report} noValidate>
          <Textfield multiline rows={3} maxLength={2000} label={t('task.label')} value={text} onChange={(event) => setText(event.target.value)} />
          <RefusalNotice of={refused} texts={messages} />
          {failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
          <Button type="submit" data-size="sm" loading={running} disabled={running}>{t('task.send')}</Button>
        </form>
      )}
    </>
  );
}
