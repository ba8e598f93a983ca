import { Dialog } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { BenefitForm } from './benefit-form';
import type { BenefitFormAnswers } from './enrolment.command';
import { enrolmentTexts } from './enrolment-texts';

export function BenefitFormDialog({ close, ...form }: { enrolment: string; written?: BenefitFormAnswers | null; close(): void; changed(): void }) {
  const t = useText(enrolmentTexts);
  return (
    <Dialog open onClose={close} closeButton={t('close')} aria-label={t('form.title')}>
      <BenefitForm {...form} />
    </Dialog>
  );
}
