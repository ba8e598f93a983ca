import { Alert, Button, Field, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { RefusalNotice } from '@samlar/view-contract/coded-message';
import { useText } from '@samlar/view-contract/text';
import { useViewer } from '@samlar/view-contract/view';
import { useId, type ReactNode } from 'react';
import { messages } from '../messages';
import { levelOf } from './register-order';
import type { RiskOutcome } from './risks.command';
import type { Owner, RisksData } from './risks.query';
import { texts } from './risk-texts';
import { LevelTag } from './risk-marks';
import styles from './risks.module.css';

interface ChoiceProps {
  label: string;
  value: string;
  set: (value: string) => void;
  none?: string;
  error?: string | false;
  options: readonly { value: string; label: string }[];
}

export function Choice({ label, value, set, none, error = false, options }: ChoiceProps) {
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} aria-invalid={Boolean(error)} onChange={(event) => set(event.target.value)}>
        {none ? <Select.Option value="">{none}</Select.Option> : null}
        {options.map((option) => <Select.Option key={option.value} value={option.value}>{option.label}</Select.Option>)}
      </Select>
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </Field>
  );
}

/** What is to be done about a risk. */
export function Mitigation({ value, set, error }: { value: string; set: (value: string) => void; error: string | false }) {
  const t = useText(texts);
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{t('mitigation')}</Label>
      <Textarea id={id} rows={4} value={value} aria-invalid={Boolean(error)} onChange={(event) => set(event.target.value)} />
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </Field>
  );
}

const SCALE = [1, 2, 3, 4, 5] as const;

interface GradesProps {
  probability: string;
  consequence: string;
  set: (grades: { probability?: string; consequence?: string }) => void;
  /** Whether both may be left out. */
  optional?: boolean;
  /** Said at the first that is not chosen. */
  error: string | false;
}

/** Probability and consequence, with the level they give at once. */
export function Grades({ probability, consequence, set, optional, error }: GradesProps) {
  const t = useText(texts);
  const score = Number(probability) * Number(consequence);
  const options = (kind: 'probability' | 'consequence') => SCALE.map((grade) => ({ value: String(grade), label: `${grade} ${t(`${kind}.${grade}`)}` }));
  const none = t(optional ? 'not-assessed.one' : 'choose');
  return (
    <>
      <div className={styles.pair}>
        <Choice label={t('probability')} value={probability} set={(value) => set({ probability: value })} none={none} error={!probability && error} options={options('probability')} />
        <Choice label={t('consequence')} value={consequence} set={(value) => set({ consequence: value })} none={none} error={Boolean(probability) && !consequence && error} options={options('consequence')} />
      </div>
      <p role="status" className={styles.text}>{score > 0 ? <LevelTag level={levelOf(score)} score={score} /> : null}</p>
    </>
  );
}

/** Oneself, and those who answer for a risk already: the portal has no list of everybody to choose from. */
export function useOwners(data: RisksData): { value: string; label: string }[] {
  const t = useText(texts);
  const viewer = useViewer();
  const known = new Map<string, Required<Owner>>();
  for (const { owner } of data.open ?? []) if (owner?.displayName && owner.id !== viewer?.id) known.set(owner.id, { id: owner.id, displayName: owner.displayName });
  return [
    ...(viewer ? [{ value: viewer.id, label: t('owner.me', { name: viewer.name }) }] : []),
    ...[...known.values()].map(({ id, displayName }) => ({ value: id, label: displayName })),
  ];
}

interface FootProps {
  action: string;
  running: boolean;
  failure: 'unreachable' | 'refused' | null;
  refusal: Extract<RiskOutcome, { __typename: 'Refused' }> | null;
  children?: ReactNode;
}

/** The end of each form: why nothing was done, and the button. */
export function FormFoot({ action, running, failure, refusal, children }: FootProps) {
  const t = useText(texts);
  return (
    <>
      {failure ? <Alert data-color="danger" data-size="sm" role="alert">{t(failure)}</Alert> : <RefusalNotice of={refusal} texts={messages} />}
      <div className="samlar-actions">
        <Button type="submit" disabled={running} loading={running}>{action}</Button>
        {children}
      </div>
    </>
  );
}
