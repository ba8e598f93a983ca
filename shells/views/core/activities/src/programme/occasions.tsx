import { DataTable, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { datesOf } from '../learning-time';
import { OccasionCard } from './occasion-card';
import type { Occasion, Programme } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';

interface OccasionsProps {
  programme: Programme;
  upcoming: ReadonlySet<string>;
  staff: { id: string; displayName: string }[];
  changed(): void;
}

/** Occasions still ahead as cards one can act on; those that have been, as a table. */
export function Occasions({ programme: { occasions }, upcoming, staff, changed }: OccasionsProps) {
  const t = useText(texts);
  const ahead = occasions.filter(({ id }) => upcoming.has(id));
  const before = occasions.filter(({ id }) => !upcoming.has(id));
  return (
    <>
      <Section title={t('ahead')}>
        {ahead.length === 0 ? <Empty title={t('ahead.none')}>{t('ahead.none.text')}</Empty> : (
          <ul className={styles.occasions}>
            {ahead.map((occasion) => <OccasionCard key={occasion.id} occasion={occasion} staff={staff} changed={changed} />)}
          </ul>
        )}
      </Section>
      {before.length > 0 ? <Before occasions={before} /> : null}
    </>
  );
}

function Before({ occasions }: { occasions: readonly Occasion[] }) {
  const t = useText(texts);
  const status = useText(enrolmentTexts);
  return (
    <Section title={t('before')}>
      <DataTable
        caption={t('before')}
        captionHidden
        rows={occasions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', title: t('occasion'), cell: ({ title, myEnrolment }) => (myEnrolment ? `${title} (${status(`status.${myEnrolment.status}`)})` : title) },
          { key: 'dates', title: t('dates'), cell: ({ period }) => datesOf(period) },
          { key: 'sessions', title: t('sessions'), numeric: true, cell: ({ sessions }) => <Figure value={sessions.length} /> },
          { key: 'participants', title: t('participants'), numeric: true, cell: ({ participantCount }) => <Figure value={participantCount} absence={participantCount === null ? 'SUPPRESSED' : null} /> },
        ]}
      />
    </Section>
  );
}
