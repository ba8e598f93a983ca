import { Alert } from '@digdir/designsystemet-react';
import { useViewEvents } from '@samlar/view-contract/live';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import type { EnrolmentStatus } from './enrolment';
import { MY_ENROLMENT_CHANGED, type ChangedEnrolment } from './enrolment-news.query';
import { enrolmentTexts } from './enrolment-texts';

const TOLD = new Set<EnrolmentStatus>(['CONFIRMED', 'WAITING', 'REFUSED', 'CANCELLED']);

/** Says at once what has become of an enrolment while its person looks on; `changed` asks for the rest anew. */
export function EnrolmentNews({ changed }: { changed(): void }) {
  const t = useText(enrolmentTexts);
  const [latest, setLatest] = useState<ChangedEnrolment | null>(null);
  useViewEvents(MY_ENROLMENT_CHANGED, {}, (event) => {
    if (event?.myEnrolmentChanged) setLatest(event.myEnrolmentChanged);
    changed();
  });
  return (
    <div role="status">
      {latest && TOLD.has(latest.status) ? (
        <Alert data-color={latest.status === 'CONFIRMED' ? 'success' : 'info'}>{t(`news.${latest.status as 'CONFIRMED' | 'WAITING' | 'REFUSED' | 'CANCELLED'}`, { occasion: latest.occasion.title })}</Alert>
      ) : null}
    </div>
  );
}
