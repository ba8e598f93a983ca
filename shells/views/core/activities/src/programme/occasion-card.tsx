import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay } from '@samlar/view-contract/view';
import { useState } from 'react';
import { downloadCalendar } from '../calendar';
import { BenefitFormDialog } from '../enrolment/benefit-form-dialog';
import { EnrolDialog } from '../enrolment/enrol-dialog';
import { canWithdraw } from '../enrolment/enrolment';
import { enrolmentTexts } from '../enrolment/enrolment-texts';
import { WithdrawDialog } from '../enrolment/withdraw-dialog';
import { datesOf } from '../learning-time';
import { PlacesTag } from '../places-tag';
import { OvernightDialog } from './overnight-dialog';
import type { Occasion, Perspective } from './programme.query';
import styles from './programme.module.css';
import { texts } from './programme-texts';
import { PublishDialog, unansweredAreas } from './publish-dialog';
import { Sessions } from './sessions';

interface OccasionCardProps {
  occasion: Occasion;
  held: ReadonlySet<string>;
  begun: boolean;
  /** Open to the people of the portal's organisation. */
  open: boolean;
  staff: { id: string; displayName: string }[];
  /** What it must say how it covers before it is published. */
  perspectives: readonly Perspective[];
  /** Whether its four areas of accessibility are to be answered before that. */
  accessibilityFirst: boolean;
  changed(): void;
}

/** One occasion: when, where, what is left, and what the viewer can do about it. */
export function OccasionCard({ occasion, held, begun, open, staff, perspectives, accessibilityFirst, changed }: OccasionCardProps) {
  const t = useText(texts);
  const language = useLanguage();
  const words = useText(enrolmentTexts);
  const mayEnrolStaff = useMay('seats:manage');
  const mayPlan = useMay('activities:plan');
  const [dialog, setDialog] = useState<'enrol' | 'withdraw' | 'form' | 'night' | 'publish' | null>(null);
  const { id, title, sessions, myEnrolment: mine, publishedAt, minimum, participantCount, capacity } = occasion;
  const days = sessions.map(({ startsAt }) => formatDate(startsAt, language)).join(', ') || datesOf(occasion.period, language);
  const toCalendar = (): void => downloadCalendar(`${id}.ics`, sessions.map((session) => ({ ...session, title })));
  const close = (): void => setDialog(null);
  return (
    <li className={styles.occasion}>
      <div className={styles.occasionHead}>
        <div>
          <Heading level={3} data-size="2xs">{title}</Heading>
          <p className={styles.subtle}>{datesOf(occasion.period, language)}</p>
        </div>
        <div className={styles.tags}>
          {publishedAt ? null : <Tag data-size="sm" data-color="neutral">{t('draft')}</Tag>}
          {begun ? null : <PlacesTag seats={occasion} />}
        </div>
      </div>
      {sessions.length > 0 ? <Sessions title={title} sessions={sessions} held={held} /> : null}
      <p className={styles.subtle}>
        {[
          participantCount === null ? null : `${t('taking-part', { count: participantCount })}${capacity === null ? '' : ` / ${capacity}`}`,
          minimum === null ? null : t('minimum', { count: minimum }),
        ].filter(Boolean).join(' · ')}
      </p>
      {mine ? (
        <p className={styles.mine}>
          <strong>{t('mine.state', { state: words(`status.${mine.status}`).toLowerCase() })}</strong>
          {mine.needs.length > 0 ? ` ${t('mine.needs', { needs: mine.needs.map((need) => words(`need.${need}`).toLowerCase()).join(', ') })}` : null}
        </p>
      ) : null}
      <div className={styles.actions} data-print="none">
        {publishedAt && !begun && open && (!mine || mayEnrolStaff) ? (
          <Button data-size="sm" variant={mine ? 'secondary' : 'primary'} onClick={() => setDialog('enrol')}>{mine ? t('enrol.staff') : t('enrol')}</Button>
        ) : null}
        {mine && mine.needs.includes('BENEFIT_FORM') ? <Button data-size="sm" onClick={() => setDialog('form')}>{words('form.open')}</Button> : null}
        {mine?.status === 'CONFIRMED' && sessions.some(({ overnight }) => overnight) ? <Button data-size="sm" variant="secondary" onClick={() => setDialog('night')}>{t(mine.overnightNeed ? 'night.change' : 'night.open')}</Button> : null}
        {mayPlan && !publishedAt ? <Button data-size="sm" onClick={() => setDialog('publish')}>{t('publish')}</Button> : null}
        {mine && canWithdraw(mine) ? <Button data-size="sm" variant="tertiary" data-color="danger" onClick={() => setDialog('withdraw')}>{words('withdraw')}</Button> : null}
        {sessions.length > 0 ? <Button data-size="sm" variant="tertiary" onClick={toCalendar}>{t('calendar')}</Button> : null}
      </div>
      {dialog === 'enrol' ? <EnrolDialog occasion={occasion} days={days} staff={mayEnrolStaff ? staff : []} self={!mine} close={close} changed={changed} /> : null}
      {dialog === 'night' && mine ? <OvernightDialog enrolment={mine.id} stated={mine.overnightNeed} close={close} changed={changed} /> : null}
      {dialog === 'publish' ? <PublishDialog occasion={occasion} perspectives={perspectives} areas={accessibilityFirst ? unansweredAreas(occasion) : []} close={close} changed={changed} /> : null}
      {dialog === 'withdraw' && mine ? <WithdrawDialog enrolment={mine} occasion={title} close={close} changed={changed} /> : null}
      {dialog === 'form' && mine ? <BenefitFormDialog enrolment={mine.id} written={mine.benefitForm} close={close} changed={changed} /> : null}
    </li>
  );
}
