import { Alert, Button, List } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import { BenefitForm } from './benefit-form';
import type { EnrolOutcome } from './enrolment.command';
import { enrolmentTexts } from './enrolment-texts';
import { useSaid } from '../messages';

interface EnrolOutcomeProps {
  outcome: EnrolOutcome;
  /** The person has enrolled themself, and may fill in the form. */
  own: boolean;
  changed(): void;
}

/** What came of a request, in words a person can plan by. */
export function EnrolOutcomeNotice({ outcome, own, changed }: EnrolOutcomeProps) {
  const t = useText(enrolmentTexts);
  const refusal = useSaid();
  const [writing, setWriting] = useState(false);
  if (outcome.__typename === 'Refused') return <Alert data-color="warning" role="alert">{refusal(outcome)}</Alert>;
  const { id, needs, occasion } = outcome.enrolment;
  if (writing) return <BenefitForm enrolment={id} changed={changed} />;
  if (outcome.__typename === 'Enrolled') return <Alert data-color="success" role="status">{t('outcome.Enrolled')}</Alert>;
  // The line is read in the same answer as the request: the newcomer stands last in it.
  if (outcome.__typename === 'WaitListed') return <Alert data-color="info" role="status">{t('outcome.WaitListed', { position: occasion.waitingList })}</Alert>;
  return (
    <>
      <Alert data-color="info" role="status">
        {t('outcome.Requested')}
        <List.Unordered>{needs.map((need) => <List.Item key={need}>{t(`need.${need}`)}</List.Item>)}</List.Unordered>
      </Alert>
      {own && needs.includes('BENEFIT_FORM') ? <Button type="button" onClick={() => setWriting(true)}>{t('form.open')}</Button> : null}
    </>
  );
}
