import { Alert, Button, Details, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { formatDate } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import type { Refused } from '@samlar/view-contract/send';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useState, type FormEvent } from 'react';
import { formTexts } from '../form-texts';
import { messages } from '../messages';
import { ADOPT } from './my-group.command';
import type { GroundRuleVersion } from './my-group.query';
import styles from './my-group.module.css';
import { texts } from './my-group-texts';

interface GroundRulesProps {
  group: string;
  /** The newest first. */
  versions: readonly GroundRuleVersion[];
  changed(): void;
}

/** The rules that hold, the versions before them, and a form for the next. */
export function GroundRules({ group, versions, changed }: GroundRulesProps) {
  const t = useText(texts);
  const words = useText(formTexts);
  const notify = useNotify();
  const { run, running, failure } = useCommand(ADOPT);
  const [written, setWritten] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [current, ...earlier] = versions;

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRefused(null);
    setTried(true);
    if (!written?.trim()) return;
    const answer = (await run({ input: { group, rules: written.split('\n') } }))?.adoptGroundRules;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefused(answer);
    notify({ kind: 'success', text: t('rules.done') });
    setWritten(null);
    setTried(false);
    changed();
  };

  return (
    <Section title={t('rules')} lead={t('rules.lead')}>
      {current ? <Version version={current} /> : <Empty title={t('rules.none')}>{t('rules.none.text')}</Empty>}
      {written === null ? (
        <div data-print="none"><Button variant="secondary" data-size="sm" onClick={() => setWritten(current?.rules.join('\n') ?? '')}>{t(current ? 'rules.change' : 'rules.first')}</Button></div>
      ) : (
        <form onSubmit={send} className={styles.form} data-print="none" noValidate>
          <Textfield multiline rows={6} label={t('rules.label')} value={written} error={tried && !written.trim() ? words('required') : undefined} onChange={(event) => setWritten(event.target.value)} />
          <RefusalNotice of={refused} texts={messages} />
          {failure ? <Alert data-color="danger" role="alert">{t('unreachable')}</Alert> : null}
          <div className={styles.buttons}>
            <Button type="submit" loading={running} disabled={running}>{t('rules.send')}</Button>
            <Button type="button" variant="tertiary" onClick={() => { setWritten(null); setRefused(null); }}>{t('cancel')}</Button>
          </div>
        </form>
      )}
      {earlier.length > 0 ? (
        <div data-print="none">
          <Details data-color="neutral">
            <Details.Summary>{t('rules.earlier')}</Details.Summary>
            <Details.Content>{earlier.map((version) => <Version key={version.version} version={version} />)}</Details.Content>
          </Details>
        </div>
      ) : null}
    </Section>
  );
}

export function Version({ version: { version, rules, adoptedAt, adoptedBy } }: { version: GroundRuleVersion }) {
  const t = useText(texts);
  const language = useLanguage();
  return (
    <div>
      <ol className={styles.rules}>{rules.map((rule) => <li key={rule}>{rule}</li>)}</ol>
      <p className={styles.subtle}>{[t('rules.version', { version, date: formatDate(adoptedAt, language) }), adoptedBy?.displayName ? t('rules.by', { name: adoptedBy.displayName }) : null].filter(Boolean).join(', ')}</p>
    </div>
  );
}
