import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { useMemo } from 'react';
import { audienceKey, audienceTexts } from '../audience';
import { EnrolmentNews } from '../enrolment/enrolment-news';
import { HandoverNote } from '../handover-note';
import { termsOf } from '../learning-time';
import { staffOf } from '../staff';
import { Blocks } from './blocks';
import { ConceptionMaps } from './conception-maps';
import { Externals } from './externals';
import { Facts } from './facts';
import { MetaReflections } from './meta-reflections';
import { Occasions } from './occasions';
import { PlanOccasion } from './plan-occasion';
import { PROGRAMME } from './programme.query';
import { texts } from './programme-texts';
import { Usefulness } from './usefulness';

/** One programme: what it is, when it is held, and a way in (domain.md S5). */
export default function Programme({ params, organisation }: ViewProps) {
  const t = useText(texts);
  const language = useLanguage();
  const mayPlan = useMay('activities:plan');
  const audienceName = useText(audienceTexts);
  const query = useViewQuery(PROGRAMME, { id: params.id ?? '', organisation: organisation.id ?? '', money: useMay('money:read') });
  const known = query.data?.programme;
  const lead = known ? [termsOf(known.period, language), ...known.audience.map((role) => audienceName(audienceKey(role)))].join(' · ') : undefined;
  const staff = useMemo(() => staffOf(query.data?.me ?? null, language), [query.data?.me, language]);
  return (
    <Page title={known?.title ?? t('title')} lead={lead} query={query} actions={<ViewLink to="/programmes" data-print="none">{t('all')}</ViewLink>}>
      {({ programme, upcoming, orgUnit }) => (programme ? (
        <>
          <HandoverNote handover={programme.handover} />
          <EnrolmentNews changed={query.again} />
          <Facts programme={programme} />
          <Blocks programme={programme} />
          {mayPlan ? <PlanOccasion programme={programme} changed={query.again} /> : null}
          <Occasions
            programme={programme} upcoming={new Set((upcoming ?? []).map(({ id }) => id))} staff={staff} changed={query.again}
            closedTo={organisation.code && orgUnit?.programmes && !orgUnit.programmes.some(({ id }) => id === programme.id) ? organisation.name : null}
          />
          <Usefulness programme={programme} changed={query.again} />
          <ConceptionMaps programme={programme} />
          <Externals programme={programme} changed={query.again} />
          <MetaReflections programme={programme} me={query.data?.me?.id ?? null} changed={query.again} />
        </>
      ) : query.away.length > 0 ? null : <Empty title={t('unknown')}>{t('unknown.text')}</Empty>)}
    </Page>
  );
}
