import { Alert } from '@digdir/designsystemet-react';
import { useViewEvents } from '@samlar/view-contract/live';
import { gql } from '@samlar/view-contract/query';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import type { EnrolmentStatus } from './enrolment';
import { enrolmentTexts } from './enrolment-texts';

interface News {
  myEnrolmentChanged: { id: string; status: EnrolmentStatus; occasion: { id: string; title: string } } | null;
}

/** One of the viewer's own enrolments has changed, by somebody else or by itself (domain.md §7.5). */
const MY_ENROLMENT_CHANGED = gql<News, Record<string, never>>`
  subscription MyEnrolmentChanged {
    myEnrolmentChanged { id status occasion { id title } }
  }
`;

const TOLD = new Set<EnrolmentStatus>(['CONFIRMED', 'WAITING', 'REFUSED', 'CANCELLED']);

/** Says at once what has become of an enrolment while its person looks on; `changed` asks for the rest anew. */
export function EnrolmentNews({ changed }: { changed(): void }) {
  const t = useText(enrolmentTexts);
  const [latest, setLatest] = useState<NonNullable<News['myEnrolmentChanged']> | null>(null);
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
