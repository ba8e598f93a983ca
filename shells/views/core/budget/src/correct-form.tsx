import { Alert, Button, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { formatMonth } from '@samlar/view-contract/figure';
import { Section } from '@samlar/view-contract/page';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { texts } from './budget-texts';
import { CORRECT_MONTH, type CorrectVariables } from './funder.command';
import { messages } from './messages';
import type { Answered } from './moves.command';

interface CorrectFormProps {
  project: string;
  month: string;
  /** Later months that must be sent again. */
  after: number;
  close: () => void;
  done: () => void;
}

/** Opens a month that was sent: says what that costs before it is done. */
export function CorrectForm({ project, month, after, close, done }: CorrectFormProps) {
  const t = useText(texts);
  const language = useLanguage();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<CodedMessage | null>(null);
  const command = useCommand<{ correctMonth: Answered<'FunderMonth'> }, CorrectVariables>(CORRECT_MONTH);
  const name = formatMonth(month, language);
  const field = useRef<HTMLInputElement>(null);
  // It opens above the button that opens it, where the keyboard would not come by itself.
  useEffect(() => field.current?.focus(), []);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) return;
    const answer = await command.run({ input: { project, month, reason: reason.trim() } });
    if (!answer) return;
    if (answer.correctMonth.__typename === 'Refused') return setRefusal(answer.correctMonth);
    notify({ kind: 'success', text: t('correct.done', { month: name }) });
    done();
  };
  return (
    <Section title={t('correct.title', { month: name })}>
      <form className="samlar-form" onSubmit={(event) => void send(event)} noValidate>
        <Paragraph>{t('correct.costs', { after })}</Paragraph>
        <Textfield
          ref={field} label={t('correct.reason')} value={reason} onChange={(event) => setReason(event.target.value)}
          error={tried && !reason.trim() ? t('correct.reason.missing') : undefined}
        />
        <RefusalNotice of={refusal} texts={messages} />
        {command.failure ? <Alert data-color="danger" role="alert">{t(`move.${command.failure}`)}</Alert> : null}
        <div className="samlar-actions">
          <Button type="submit" disabled={command.running}>{t('funder.correct')}</Button>
          <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Section>
  );
}
