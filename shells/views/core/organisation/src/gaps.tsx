import { Button, Tag } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, type ViewProps } from '@samlar/view-contract/view';
import { useState } from 'react';
import { Appointments } from './appointments';
import { REGIONAL_ROLES } from './appointments.query';
import { formsTexts } from './forms-texts';
import { GAPS, type GapsData } from './governance.query';
import { InviteDialog } from './invitation-dialogs';
import { texts } from './organisation-texts';

/** Which municipalities were invited and accepted, who steers there, and what they lack. */
export default function Gaps({ organisation }: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(GAPS, {});
  return (
    <Page title={t('gaps')} lead={t('gaps.lead')} query={query}>
      {(data) => (
        <>
          <Parts data={data} again={query.again} />
          {organisation.id ? <Appointments organisation={organisation.id} roles={REGIONAL_ROLES} managers={[]} /> : null}
        </>
      )}
    </Page>
  );
}

function Parts({ data: { mandateGaps, municipalities, municipalityGroup }, again }: { data: GapsData; again: () => void }) {
  const t = useText(texts);
  const language = useLanguage();
  const words = useText(formsTexts);
  const may = useMay('organisation:write');
  const [inviting, setInviting] = useState(false);
  const known = municipalities ?? [];
  // Those outside the association are on record too; they stand here once they are invited.
  const all = known.filter(({ agreement, groups }) => agreement || groups.some(({ id }) => id === 'fyrbodal'));
  const uninvited = known.filter(({ agreement }) => !agreement);
  const count = (state: string): number => all.filter(({ agreement }) => agreement?.state === state).length;
  const mark = (lacks: boolean) => (lacks ? <Tag data-color="warning" data-size="sm">{t('gaps.lacks')}</Tag> : t('gaps.has'));
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('gaps.invited')}>{all.filter(({ agreement }) => agreement).length}</KeyFigure>
        <KeyFigure label={t('gaps.accepted')} detail={t('gaps.declined', { count: count('DECLINED') })}>{count('ACCEPTED')}</KeyFigure>
        <KeyFigure label={t('gaps.lacking')}>{mandateGaps?.length ?? '..'}</KeyFigure>
        {municipalityGroup ? (
          <KeyFigure label={t('gaps.coordinators', { group: municipalityGroup.name })}>
            {municipalityGroup.coordinators?.map(({ person }) => person?.displayName).filter(Boolean).join(', ') || t('contact.none')}
          </KeyFigure>
        ) : null}
      </KeyFigures>
      <Section title={t('gaps.lacking')} lead={t('gaps.lacking.lead')}>
        {!mandateGaps || mandateGaps.length === 0 ? <Empty title={t('gaps.none')} /> : (
          <DataTable
            caption={t('gaps.lacking')} captionHidden rows={mandateGaps} rowKey={({ municipality }) => municipality.id}
            columns={[
              { key: 'name', title: t('gaps.municipality'), cell: ({ municipality }) => municipality.name },
              { key: 'mandate', title: t('mandate'), cell: ({ municipality, withoutMandate }) => (municipality.participation === 'WHOLE_MUNICIPALITY' ? mark(withoutMandate) : t('gaps.not-needed')) },
              { key: 'contact', title: t('contact'), cell: ({ withoutContact }) => mark(withoutContact) },
              { key: 'steering', title: t('body.STEERING'), cell: ({ withoutSteering }) => mark(withoutSteering) },
            ]}
          />
        )}
      </Section>
      <Section title={t('gaps.all')} actions={may && uninvited.length > 0 ? <Button data-size="sm" data-print="none" onClick={() => setInviting(true)}>{words('invite')}</Button> : null}>
        {inviting ? <InviteDialog municipalities={uninvited} close={() => setInviting(false)} changed={again} /> : null}
        <DataTable
          caption={t('gaps.all')} captionHidden rows={all} rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: t('gaps.municipality'), cell: ({ name }) => name },
            { key: 'answer', title: t('gaps.answer'), cell: ({ agreement }) => (agreement ? t(`agreement.${agreement.state}`, { day: agreement.answeredOn ? formatDate(agreement.answeredOn, language) : '' }) : t('gaps.not-invited')) },
            { key: 'scope', title: t('participation'), cell: ({ participation }) => t(`participation.${participation}` as keyof typeof texts.sv) },
            { key: 'steering', title: t('body.STEERING'), cell: ({ governance }) => governance.filter(({ kind, period }) => kind !== 'WORKING' && period.end === null).map(({ name }) => name).join(', ') || '–' },
          ]}
        />
      </Section>
    </>
  );
}
