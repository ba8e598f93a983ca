import { Field, Label, Select, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import type { ReactNode } from 'react';
import { visitTexts } from './visit-texts';

interface FieldProps {
  label: string;
  description?: string;
  value: string;
  /** Shown under the field; true says that it must be filled in. */
  error?: string | boolean;
  change(value: string): void;
}

/** Text of several lines. */
export function LongText({ label, description, value, error, change, rows = 4, most = 8000 }: FieldProps & { rows?: number; most?: number }) {
  const t = useText(visitTexts);
  return (
    <Field>
      <Label>{label}</Label>
      {description ? <Field.Description>{description}</Field.Description> : null}
      <Textarea rows={rows} maxLength={most} value={value} aria-invalid={Boolean(error)} onChange={(event) => change(event.target.value)} />
      {error ? <ValidationMessage>{error === true ? t('required') : error}</ValidationMessage> : null}
    </Field>
  );
}

/** A choice in a list; the first line asks for it. */
export function Choice({ label, description, value, error, change, children }: FieldProps & { children: ReactNode }) {
  const t = useText(visitTexts);
  return (
    <Field>
      <Label>{label}</Label>
      {description ? <Field.Description>{description}</Field.Description> : null}
      <Select value={value} aria-invalid={Boolean(error)} onChange={(event) => change(event.target.value)}>
        <Select.Option value="">{t('choose')}</Select.Option>
        {children}
      </Select>
      {error ? <ValidationMessage>{error === true ? t('required') : error}</ValidationMessage> : null}
    </Field>
  );
}
