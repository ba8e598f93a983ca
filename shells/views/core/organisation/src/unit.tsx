import { Breadcrumbs, Button } from '@digdir/designsystemet-react';
import { DataTable, KeyFigure, KeyFigures, Page, Section, useSexDetail } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useMay, useView, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import { formsTexts } from './forms-texts';
import { MeetingsDialog } from './meetings-dialog';
import { texts } from './organisation-texts';
import { hostOf, Sharings } from './sharings';
import { Tree } from './tree';
import { UnitFacts } from './unit-facts';
import { UNIT, type UnitData } from './unit.query';

/** One unit, what lies below it, and the members of a work team whom the viewer may see. */
export default function Unit({ params }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(UNIT, { id: params.id ?? '' });
  return (
    <Page title={query.data?.orgUnit?.name ?? t('unit')} query={query}>
      {({ orgUnit }) => (orgUnit ? <Parts unit={orgUnit} again={query.again} /> : <Empty title={t('unit.unknown')}>{t('unit.unknown.text')}</Empty>)}
    </Page>
  );
}

function Parts({ unit, again }: { unit: NonNullable<UnitData['orgUnit']>; again: () => void }) {
  const t = useText(texts);
  const bySex = useSexDetail();
  const above: { id: string; name: string }[] = [];
  for (let each = unit.parent; each?.parent; each = each.parent ?? null) above.unshift(each);
  return (
    <>
      <Breadcrumbs aria-label={t('unit.above')}>
        <Breadcrumbs.List>
          <Breadcrumbs.Item><ViewLink to="/organisation">{t('title')}</ViewLink></Breadcrumbs.Item>
          {above.map(({ id, name }) => (
            <Breadcrumbs.Item key={id}><ViewLink to={`/organisation/${id}`}>{name}</ViewLink></Breadcrumbs.Item>
          ))}
        </Breadcrumbs.List>
      </Breadcrumbs>
      <KeyFigures>
        <KeyFigure label={t('employees')} detail={bySex(unit.headcount)}><Figure value={unit.headcount.total} absence={unit.headcount.absence} zero /></KeyFigure>
        <KeyFigure label={t('managers')} detail={bySex(unit.managers)}><Figure value={unit.managers.total} absence={unit.managers.absence} zero /></KeyFigure>
      </KeyFigures>
      <UnitFacts unit={unit} />
      <RecordMeetings unit={unit} again={again} />
      <Sharings unit={unit} again={again} />
      {unit.children?.length ? <Section title={t('unit.below')}><Tree units={unit.children} /></Section> : null}
      {unit.members ? <Members members={unit.members} /> : null}
    </>
  );
}

/** For whoever keeps the unit's organisation; teams have no figure of their own. */
function RecordMeetings({ unit, again }: { unit: NonNullable<UnitData['orgUnit']>; again: () => void }) {
  const t = useText(formsTexts);
  const { organisation } = useView();
  const may = useMay('organisation:write');
  const [open, setOpen] = useState(false);
  const own = organisation.code === null || (hostOf(unit) ?? unit).id === organisation.id;
  if (!may || !own || unit.kind === 'WORK_TEAM') return null;
  return (
    <div data-print="none">
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>{t('meetings.record')}</Button>
      {open ? <MeetingsDialog unit={unit.id} meetings={unit.workplaceMeetings} close={() => setOpen(false)} changed={again} /> : null}
    </div>
  );
}

function Members({ members }: { members: NonNullable<NonNullable<UnitData['orgUnit']>['members']> }) {
  const t = useText(texts);
  return (
    <Section title={t('members')}>
      {members.length === 0 ? <Empty title={t('members.none')}>{t('members.none.text')}</Empty> : (
        <DataTable
          caption={t('members')}
          captionHidden
          rows={members}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: t('name'), cell: ({ displayName }) => displayName },
            { key: 'work', title: t('work'), cell: ({ employments }) => employments.map(({ title }) => title).filter(Boolean).join(', ') || '..' },
            { key: 'extent', title: t('extent'), numeric: true, cell: ({ employments }) => `${employments.reduce((sum, each) => sum + each.extentPercent, 0)}\u00a0%` },
          ]}
        />
      )}
    </Section>
  );
}
