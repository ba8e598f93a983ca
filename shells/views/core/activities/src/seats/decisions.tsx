import { Section } from '@samlar/view-contract/page';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { Decision } from './decision';
import type { StaffEnrolment } from './seats.query';
import styles from './seats.module.css';
import { texts } from './seats-texts';

/** Requests that wait for the manager, oldest first. */
export function Decisions({ enrolments, changed }: { enrolments: readonly StaffEnrolment[]; changed(): void }) {
  const t = useText(texts);
  const waiting = enrolments.filter(({ status }) => status === 'REQUESTED').sort((a, b) => Date.parse(a.requestedAt) - Date.parse(b.requestedAt));
  return (
    <Section title={t('decide')}>
      {waiting.length === 0 ? <Empty title={t('decide.none')}>{t('decide.none.text')}</Empty> : (
        <ul className={styles.cards}>
          {waiting.map((request) => <Decision key={request.id} request={request} enrolments={enrolments} changed={changed} />)}
        </ul>
      )}
    </Section>
  );
}
