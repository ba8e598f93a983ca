import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Forbidden } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, type ViewProps } from '@samlar/view-contract/view';
import { useMemo } from 'react';
import { staffOf } from '../staff';
import { Decisions } from './decisions';
import { FormSwitches } from './form-switches';
import { Reservations } from './reservations';
import { SEATS, type OwnUnit, type SeatsData } from './seats.query';
import { texts } from './seats-texts';
import { StaffTable } from './staff-table';

/** Seats for my staff: decide, hold, allocate (domain.md S7). */
export default function SeatsForStaff({ organisation }: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  const mayManage = useMay('seats:manage');
  const query = useViewQuery(SEATS, { organisation: organisation.id ?? '' });
  const staff = useMemo(() => staffOf(query.data?.me ?? null, language), [query.data?.me, language]);
  if (!mayManage) return <Page title={t('title')}><Forbidden /></Page>;
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ staffEnrolments, upcoming, me }) => (
        <>
          {staffEnrolments ? <Decisions enrolments={staffEnrolments} changed={query.again} /> : null}
          {upcoming ? <Reservations occasions={upcoming} staff={staff} changed={query.again} /> : null}
          {staffEnrolments ? <StaffTable enrolments={staffEnrolments} changed={query.again} /> : null}
          <FormSwitches units={unitsOf(me)} changed={query.again} />
        </>
      )}
    </Page>
  );
}

/** The units the manager works in, each once. */
function unitsOf(me: SeatsData['me']): OwnUnit[] {
  return [...new Map((me?.employments ?? []).flatMap(({ unit }) => (unit ? [[unit.id, unit] as const] : []))).values()];
}
