import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import type { ReactNode } from 'react';
import { formsTexts } from './forms-texts';

interface ChoiceProps {
  label: string;
  description?: string;
  value: string;
  /** Nothing is chosen and the form has been sent. */
  missing?: boolean;
  /** Words of the line that stands for nothing chosen. */
  none?: string;
  change(value: string): void;
  children: ReactNode;
}

/** A choice in a list whose first line is no choice. */
export function Choice({ label, description, value, missing = false, none, change, children }: ChoiceProps) {
  const t = useText(formsTexts);
  return (
    <Field>
      <Label>{label}</Label>
      {description ? <Field.Description>{description}</Field.Description> : null}
      <Select value={value} aria-invalid={missing} onChange={(event) => change(event.target.value)}>
        <Select.Option value="">{none ?? t('choose')}</Select.Option>
        {children}
      </Select>
      {missing ? <ValidationMessage>{t('required')}</ValidationMessage> : null}
    </Field>
  );
}
