import { Alert, Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { MessageText } from '@samlar/view-contract/coded-message';
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
  options: readonly { value: string; label: string }[];
}

export function Choice({ label, value, set, none, options }: ChoiceProps) {
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={(event) => set(event.target.value)}>
        {none ? <Select.Option value="">{none}</Select.Option> : null}
        {options.map((option) => <Select.Option key={option.value} value={option.value}>{option.label}</Select.Option>)}
      </Select>
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
}

/** Probability and consequence, with the level they give at once. */
export function Grades({ probability, consequence, set, optional }: GradesProps) {
  const t = useText(texts);
  const score = Number(probability) * Number(consequence);
  const options = (kind: 'probability' | 'consequence') => SCALE.map((grade) => ({ value: String(grade), label: `${grade} ${t(`${kind}.${grade}`)}` }));
  const none = t(optional ? 'not-assessed.one' : 'choose');
  return (
    <>
      <div className={styles.pair}>
        <Choice label={t('probability')} value={probability} set={(value) => set({ probability: value })} none={none} options={options('probability')} />
        <Choice label={t('consequence')} value={consequence} set={(value) => set({ consequence: value })} none={none} options={options('consequence')} />
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
  problem: string | null;
  refusal: Extract<RiskOutcome, { __typename: 'Refused' }> | null;
  children?: ReactNode;
}

/** The end of each form: what is wrong, if anything, and the button. */
export function FormFoot({ action, running, failure, problem, refusal, children }: FootProps) {
  const t = useText(texts);
  const said = problem ?? (refusal ? <MessageText of={refusal} texts={messages} /> : failure ? t(failure) : null);
  return (
    <>
      <div role="status" aria-live="polite">{said ? <Alert data-color="danger" data-size="sm">{said}</Alert> : null}</div>
      <div className="samlar-actions">
        <Button type="submit" disabled={running} loading={running}>{action}</Button>
        {children}
      </div>
    </>
  );
}
