import { Alert, Button, Checkbox, Field, Fieldset, Heading, Label, Paragraph, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import { RefusalNotice, type MessageTexts } from './coded-message';
import { contractTexts } from './contract-texts';
import { useSend } from './send';
import { useText } from './text';
import { useNotify } from './view';
import { readNumber, useNumberError, type NumberBounds } from './written-number';

/** One thing a form asks for. All are asked for unless `optional`. */
export interface AskedFor {
  name: string;
  label: string;
  /** `line` unless said otherwise; `choice` needs `options`, the first of which is chosen; a `tick` is `yes` or empty; of `several` those ticked stand a line each; a `number` is sent as `Number` reads it. */
  kind?: 'line' | 'text' | 'date' | 'choice' | 'several' | 'tick' | 'number';
  options?: readonly { value: string; label: string }[];
  /** What stands there at first. */
  value?: string;
  optional?: boolean;
  /** Name of the field this one belongs to: while that is empty, this cannot be filled in, is not asked for, and counts as empty. */
  belongsTo?: string;
  /** Characters; 2 000 unless said otherwise. */
  longest?: number;
  /** What a `number` may be: whole and at least zero unless said otherwise. */
  bounds?: NumberBounds;
}

interface CommandFormProps<Data extends object, Variables extends AnyVariables> {
  /** The button that opens it, and its heading. */
  title: string;
  lead?: string;
  fields: readonly AskedFor[];
  document: DocumentInput<Data, Variables & { idempotencyKey: string }>;
  /** What is sent, from what was written, without spaces at its ends; numbers in figures with a point, whatever they were written with. */
  variables: (written: Readonly<Record<string, string>>) => Variables;
  /** The view's words for the codes of refusals. */
  messages: MessageTexts;
  send: string;
  success: string;
  /** What the page shows is to be asked for again. */
  changed: () => void;
}

/**
 * A button that opens a form of one command, in the page and not above it, so that it stands right in a frame too. It says what is
 * missing, why nothing was done, and that it was; what was written stays until it has been sent. The portal leads the keyboard from the
 * button into the form, and back.
 */
export function CommandForm<Data extends object, Variables extends AnyVariables>(props: CommandFormProps<Data, Variables>) {
  const [open, setOpen] = useState(false);
  if (!open) return <div data-print="none"><Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>{props.title}</Button></div>;
  return <OpenForm {...props} close={() => setOpen(false)} />;
}

function OpenForm<Data extends object, Variables extends AnyVariables>(
  { title, lead, fields, document, variables, messages, send: sends, success, changed, close }: CommandFormProps<Data, Variables> & { close: () => void },
) {
  const t = useText(contractTexts);
  const notify = useNotify();
  const numberError = useNumberError();
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const { send, running, problem } = useSend(document);
  const [tried, setTried] = useState(false);
  const [written, setWritten] = useState<Record<string, string>>(() => Object.fromEntries(fields.map(({ name, kind, value, options }) => [name, value ?? (kind === 'several' ? '' : options?.[0]?.value) ?? ''])));
  const idle = ({ belongsTo }: AskedFor): boolean => belongsTo !== undefined && !written[belongsTo]?.trim();
  const plain = Object.fromEntries(fields.map((field) => [field.name, idle(field) ? '' : (written[field.name] ?? '').trim()]));
  const wrongWith = (field: AskedFor): string | undefined => {
    const { name, kind, optional, bounds } = field;
    if (idle(field)) return undefined;
    if (!plain[name]) return optional || kind === 'tick' ? undefined : t('form.required');
    return kind === 'number' ? numberError(plain[name], bounds) : undefined;
  };
  const sent = (): Record<string, string> => Object.fromEntries(fields.map(({ name, kind, bounds }) => [name, kind === 'number' && plain[name] ? String(readNumber(plain[name], bounds)) : plain[name]!]));
  const submit = async (): Promise<void> => {
    if (running) return;
    setTried(true);
    const wrong = fields.find(wrongWith);
    if (wrong) return form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(wrong.name)}"]`)?.focus();
    if (!(await send(variables(sent())))) return;
    notify({ kind: 'success', text: success });
    changed();
    close();
  };
  // The button and Enter do what submitting would: nothing is for the browser to send.
  const enter = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void submit();
  };
  return (
    <form ref={form} className="samlar-form" aria-labelledby={heading} noValidate data-print="none">
      <Heading level={3} data-size="2xs" id={heading}>{title}</Heading>
      {lead ? <Paragraph>{lead}</Paragraph> : null}
      {fields.map((field) => (
        <Asked
          key={field.name} field={field} value={written[field.name] ?? ''} enter={enter} error={tried ? wrongWith(field) : undefined} idle={idle(field)}
          change={(value) => setWritten({ ...written, [field.name]: value })}
        />
      ))}
      {typeof problem === 'string' ? <Alert data-color="danger" data-size="sm" role="alert">{t(`form.${problem}`)}</Alert> : <RefusalNotice of={problem} texts={messages} />}
      <div className="samlar-actions">
        <Button type="button" loading={running} disabled={running} onClick={() => void submit()}>{sends}</Button>
        <Button type="button" variant="tertiary" onClick={close}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}

interface AskedProps {
  field: AskedFor;
  value: string;
  error?: string;
  idle: boolean;
  change: (value: string) => void;
  enter: (event: KeyboardEvent<HTMLElement>) => void;
}

function Asked({ field: { name, label, kind = 'line', options = [], longest = 2_000, bounds }, value, error, idle, change, enter }: AskedProps) {
  const problem = useId();
  if (kind === 'tick') return <Checkbox name={name} label={label} value="yes" disabled={idle} checked={value === 'yes'} onChange={(event) => change(event.target.checked ? 'yes' : '')} />;
  if (kind === 'several') {
    const ticked = value.split('\n').filter(Boolean);
    return (
      <Fieldset aria-describedby={error ? problem : undefined}>
        <Fieldset.Legend>{label}</Fieldset.Legend>
        <div className="samlar-ticks">
          {options.map((option) => (
            <Checkbox
              key={option.value} name={name} label={option.label} value={option.value} disabled={idle} checked={ticked.includes(option.value)}
              onChange={({ target }) => change((target.checked ? [...ticked, option.value] : ticked.filter((each) => each !== option.value)).join('\n'))}
            />
          ))}
        </div>
        {error ? <ValidationMessage id={problem}>{error}</ValidationMessage> : null}
      </Fieldset>
    );
  }
  if (kind === 'choice') {
    return (
      <Field>
        <Label>{label}</Label>
        <Select name={name} value={idle ? '' : value} disabled={idle} onChange={(event) => change(event.target.value)}>
          {idle ? <Select.Option value="" /> : null}
          {options.map((option) => <Select.Option key={option.value} value={option.value}>{option.label}</Select.Option>)}
        </Select>
      </Field>
    );
  }
  const given = { name, label, value, error, disabled: idle, onChange: (event: { target: { value: string } }) => change(event.target.value) };
  if (kind === 'text') return <Textfield multiline rows={3} maxLength={longest} {...given} />;
  // No input of type number: it hides what it cannot read, takes `1e3`, and counts when a page is scrolled.
  const keys = kind !== 'number' ? undefined : bounds?.decimals ? 'decimal' : 'numeric';
  return <Textfield type={kind === 'date' ? 'date' : 'text'} inputMode={keys} maxLength={longest} onKeyDown={enter} {...given} />;
}
