import { Alert, Textfield } from '@digdir/designsystemet-react';
import { formatMoment } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import type { Project } from './budget.query';
import { texts } from './budget-texts';
import { REGISTER_TENDER, type TenderVariables } from './entry.command';
import { EntryDialog, type Closing } from './entry-dialog';
import { entryTexts } from './entry-texts';
import { instantOf } from './instant';

/** Puts a tender on record as it arrived; one that came late is on record too, and said so before it is sent (domain.md A09). */
export function TenderDialog({ procurement, close, changed }: Closing & { procurement: NonNullable<Project['procurements']>[number] }) {
  const t = useText(texts);
  const language = useLanguage();
  const words = useText(entryTexts);
  const [supplier, setSupplier] = useState('');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const arrivedAt = day && time ? instantOf(day, time) : null;
  const late = arrivedAt !== null && Date.parse(arrivedAt) > Date.parse(procurement.tenderDeadline);
  return (
    <EntryDialog<TenderVariables>
      title={words('tender')} lead={words('tender.lead', { title: procurement.title, moment: formatMoment(procurement.tenderDeadline, language) })} document={REGISTER_TENDER} send={words('tender.send')} success={words(late ? 'tender.done.late' : 'tender.done')}
      variables={supplier.trim() && arrivedAt ? { input: { procurement: procurement.id, supplier: supplier.trim(), arrivedAt } } : null} close={close} changed={changed}
    >
      {(tried) => (
        <>
          <Textfield label={words('tender.supplier')} value={supplier} error={tried && !supplier.trim() ? t('certify.required') : undefined} onChange={(event) => setSupplier(event.target.value)} />
          <Textfield type="date" label={words('tender.day')} value={day} error={tried && !day ? t('certify.required') : undefined} onChange={(event) => setDay(event.target.value)} />
          <Textfield type="time" label={words('tender.time')} value={time} error={tried && !time ? t('certify.required') : undefined} onChange={(event) => setTime(event.target.value)} />
          <div role="status" aria-live="polite">{late ? <Alert data-color="warning" data-size="sm">{words('tender.late')}</Alert> : null}</div>
        </>
      )}
    </EntryDialog>
  );
}
