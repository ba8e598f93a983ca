import { Alert, Button, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { formatMoney } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useNotify } from '@samlar/view-contract/view';
import { useId, useState, type FormEvent } from 'react';
import type { Line } from './budget.query';
import { texts } from './budget-texts';
import { minus, sek, öreOf } from './kronor';
import { messages } from './messages';
import { REALLOCATE, REQUEST_REALLOCATION, type Answered, type ReallocateVariables } from './moves.command';

interface MoveFormProps {
  /** Asks the association to move the money, where one may not oneself. */
  asking?: boolean;
  lines: Line[];
  close: () => void;
  done: () => void;
}

/** From which line, to which, how much and why. Says what is left on the first before anything is sent. */
export function MoveForm({ asking = false, lines, close, done }: MoveFormProps) {
  const t = useText(texts);
  const language = useLanguage();
  const notify = useNotify();
  const move = useCommand<{ reallocate: Answered<'Project'> }, ReallocateVariables>(REALLOCATE);
  const request = useCommand<{ requestReallocation: Answered<'ReallocationRequest'> }, ReallocateVariables>(REQUEST_REALLOCATION);
  const command = asking ? request : move;
  const [from, setFrom] = useState(lines[0]!.id);
  const [to, setTo] = useState(lines[1]!.id);
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<CodedMessage | null>(null);
  const ids = { from: useId(), to: useId() };
  const line = lines.find(({ id }) => id === from)!;
  const left = minus(line.planned, line.actual);
  const minor = öreOf(amount);
  const amountProblem = minor === null ? t('move.amount.bad') : BigInt(minor) > BigInt(left.amountMinor) ? t('move.amount.more') : null;
  const lineProblem = from === to ? t('move.same') : null;

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (amountProblem || lineProblem || !reason.trim()) return;
    const variables = { input: { from, to, amountMinor: minor!, reason: reason.trim() } };
    const answer = asking ? (await request.run(variables))?.requestReallocation : (await move.run(variables))?.reallocate;
    if (!answer) return;
    if (answer.__typename === 'Refused') return setRefusal(answer);
    notify({ kind: 'success', text: t(asking ? 'request.done' : 'move.done') });
    done();
  };
  const picker = (id: string, label: string, value: string, set: (value: string) => void, error: string | null) => (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} aria-invalid={error !== null} onChange={(event) => set(event.target.value)}>
        {lines.map((each) => <Select.Option key={each.id} value={each.id}>{`${each.position}. ${each.label}`}</Select.Option>)}
      </Select>
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </Field>
  );
  return (
    <form className="samlar-form" onSubmit={(event) => void send(event)} noValidate>
      {picker(ids.from, t('moves.from'), from, setFrom, null)}
      {picker(ids.to, t('moves.to'), to, setTo, tried ? lineProblem : null)}
      <Textfield
        label={t('move.amount')} description={t('move.left', { amount: formatMoney(sek(left)!, language) })} inputMode="decimal"
        value={amount} onChange={(event) => setAmount(event.target.value)} error={tried && amountProblem ? amountProblem : undefined}
      />
      <Textfield
        label={t('moves.reason')} description={t(asking ? 'request.reason.kept' : 'move.reason.kept')} value={reason} onChange={(event) => setReason(event.target.value)}
        error={tried && !reason.trim() ? t('move.reason.missing') : undefined}
      />
      <RefusalNotice of={refusal} texts={messages} />
      {command.failure ? <Alert data-color="danger" role="alert">{t(`move.${command.failure}`)}</Alert> : null}
      <div className="samlar-actions">
        <Button type="submit" disabled={command.running}>{t(asking ? 'request' : 'move')}</Button>
        <Button type="button" variant="tertiary" onClick={close}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
