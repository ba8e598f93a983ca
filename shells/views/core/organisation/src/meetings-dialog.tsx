import { Textfield } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import { CommandDialog, type Closing } from './command-dialog';
import { RECORD_MEETINGS, type MeetingsVariables } from './forms.command';
import { formsTexts } from './forms-texts';

/** Workplace meetings a month of a unit, and where the figure comes from (domain.md A28). */
export function MeetingsDialog({ unit, meetings, close, changed }: Closing & { unit: string; meetings: { meetingsPerMonth: number; source: string } | null }) {
  const t = useText(formsTexts);
  const [count, setCount] = useState(meetings ? String(meetings.meetingsPerMonth) : '');
  const [source, setSource] = useState(meetings?.source ?? '');
  const whole = /^[1-9]\d{0,4}$/.test(count.trim());
  return (
    <CommandDialog<MeetingsVariables>
      title={t('meetings.record')} lead={t('meetings.lead')} document={RECORD_MEETINGS} send={t('meetings.send')} success={t('meetings.done')} close={close} changed={changed}
      variables={whole && source.trim() ? { input: { unit, meetingsPerMonth: Number(count), source: source.trim() } } : null}
    >
      {(tried) => (
        <>
          <Textfield label={t('meetings.count')} inputMode="numeric" value={count} error={tried && !whole ? t('meetings.bad') : undefined} onChange={(event) => setCount(event.target.value)} />
          <Textfield label={t('meetings.source')} description={t('meetings.source.text')} value={source} error={tried && !source.trim() ? t('required') : undefined} onChange={(event) => setSource(event.target.value)} />
        </>
      )}
    </CommandDialog>
  );
}
