import { Alert, Button } from '@digdir/designsystemet-react';
import { DataTable, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay } from '@samlar/view-contract/view';
import { useState } from 'react';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { datesOf } from '../learning-time';
import { heldSessions, stageOf } from '../session-time';
import { AttendanceDialog } from './attendance-dialog';
import { OccasionCard } from './occasion-card';
import type { Occasion, Programme } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';

interface OccasionsProps {
  programme: Programme;
  upcoming: ReadonlySet<string>;
  staff: { id: string; displayName: string }[];
  /** Name of the organisation whose people the programme is not open to; null where it is. */
  closedTo: string | null;
  changed(): void;
}

/** Occasions one can ask for a place in, and one's own, as cards; those begun or over as tables. */
export function Occasions({ programme, upcoming, staff, closedTo, changed }: OccasionsProps) {
  const t = useText(texts);
  const held = heldSessions(programme);
  const mayPlan = useMay('activities:plan');
  const [settling, setSettling] = useState<Occasion | null>(null);
  const staged = programme.occasions.map((occasion) => ({ occasion, stage: stageOf(occasion, held, upcoming) }));
  const ahead = staged.filter(({ stage }) => stage === 'AHEAD').map(({ occasion }) => occasion);
  const mine = staged.filter(({ occasion, stage }) => stage === 'RUNNING' && occasion.myEnrolment).map(({ occasion }) => occasion);
  const running = staged.filter(({ occasion, stage }) => stage === 'RUNNING' && !occasion.myEnrolment).map(({ occasion }) => occasion);
  const before = staged.filter(({ stage }) => stage === 'OVER').map(({ occasion }) => occasion);
  const cards = (shown: Occasion[], begun: boolean) => (
    <ul className={styles.occasions}>
      {shown.map((occasion) => <OccasionCard key={occasion.id} occasion={occasion} held={held} begun={begun} open={closedTo === null} perspectives={programme.perspectives} accessibilityFirst={programme.accessibilityFirst ?? false} staff={staff} changed={changed} />)}
    </ul>
  );
  return (
    <>
      {mine.length > 0 ? <Section title={t('mine')}>{cards(mine, true)}</Section> : null}
      <Section title={t('ahead')}>
        {closedTo ? <Alert data-color="info" data-size="sm">{t('closed-to', { name: closedTo })}</Alert> : null}
        {ahead.length === 0 ? <Empty title={t('ahead.none')}>{t('ahead.none.text')}</Empty> : cards(ahead, false)}
      </Section>
      {running.length > 0 ? <OccasionTable title={t('running')} occasions={running} settle={mayPlan ? setSettling : null} /> : null}
      {before.length > 0 ? <OccasionTable title={t('before')} occasions={before} settle={mayPlan ? setSettling : null} /> : null}
      {settling ? <AttendanceDialog occasion={settling} held={held} close={() => setSettling(null)} changed={changed} /> : null}
    </>
  );
}

function OccasionTable({ title: heading, occasions, settle }: { title: string; occasions: readonly Occasion[]; settle: ((occasion: Occasion) => void) | null }) {
  const t = useText(texts);
  const language = useLanguage();
  const status = useText(enrolmentTexts);
  return (
    <Section title={heading}>
      <DataTable
        caption={heading}
        captionHidden
        rows={occasions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', title: t('occasion'), cell: ({ title, myEnrolment }) => (myEnrolment ? `${title} (${status(`status.${myEnrolment.status}`)})` : title) },
          { key: 'dates', title: t('dates'), cell: ({ period }) => datesOf(period, language) },
          { key: 'sessions', title: t('meetings'), numeric: true, cell: ({ sessions }) => <Figure value={sessions.length} /> },
          { key: 'participants', title: t('participants'), numeric: true, cell: ({ participantCount }) => <Figure value={participantCount} absence={participantCount === null ? 'SUPPRESSED' : null} /> },
          ...(settle && occasions.some(({ closedAt }) => !closedAt) ? [{ key: 'do', title: t('attendance'), cell: (occasion: Occasion) => (occasion.closedAt ? t('settled') : (
            <Button data-size="sm" variant="tertiary" data-print="none" onClick={() => settle(occasion)}>{t('attendance.take')}<span className="samlar-visually-hidden"> {occasion.title}</span></Button>
          )) }] : []),
        ]}
      />
    </Section>
  );
}
