import { Alert } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { formTexts } from './form-texts';

export interface Handover {
  closedOn: string;
  unit: { id: string; name: string } | null;
}

/** Says that the project is closed and that what it began goes on, and whose it is (domain.md A01). */
export function HandoverNote({ handover }: { handover: Handover | null | undefined }) {
  const t = useText(formTexts);
  const language = useLanguage();
  if (!handover) return null;
  return <Alert data-color="info" data-size="sm">{[t('handover', { date: formatDate(handover.closedOn, language) }), handover.unit ? t('handover.owner', { name: handover.unit.name }) : null].filter(Boolean).join(' ')}</Alert>;
}
