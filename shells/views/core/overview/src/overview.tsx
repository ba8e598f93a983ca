import { KeyFigure, KeyFigures, Page, useSexDetail } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import type { ViewProps } from '@samlar/view-contract/view';
import { Budget } from './budget';
import { Culture } from './culture';
import { Equality } from './equality';
import { OVERVIEW, type MunicipalityOverview } from './overview.query';
import { texts } from './overview-texts';
import { PeerVisits } from './peer-visits';
import { Programmes } from './programmes';

/** One municipality: its people, learning, visits, culture and money, by one query. */
export default function Overview({ organisation, params }: ViewProps) {
  const t = useText(texts);
  const code = params.code ?? organisation.code ?? '';
  const query = useViewQuery(OVERVIEW, { code });
  const title = params.code ? (query.data?.municipality?.name ?? t('title')) : t('title');
  return (
    <Page title={title} lead={t('lead')} query={query}>
      {({ municipality }) => (municipality ? <Parts municipality={municipality} />
        : code ? <Empty title={t('unknown')}>{t('unknown.text', { code })}</Empty> : <Empty title={t('none', { organisation: organisation.name })}>{t('none.text')}</Empty>)}
    </Page>
  );
}

function Parts({ municipality }: { municipality: MunicipalityOverview }) {
  return (
    <>
      <People municipality={municipality} />
      <Equality name={municipality.name} headcount={municipality.headcount} managers={municipality.managers} />
      <Programmes programmes={municipality.programmes} />
      <PeerVisits ku8={municipality.ku8} />
      <Culture culture={municipality.cultureMeasurement} />
      <Budget budget={municipality.budget} />
    </>
  );
}

function People({ municipality }: { municipality: MunicipalityOverview }) {
  const t = useText(texts);
  const bySex = useSexDetail();
  const { headcount, managers, declaredLearningLeaders, trainedLearningLeaders, trainedObservers, ku8 } = municipality;
  const declared = declaredLearningLeaders?.total;
  return (
    <KeyFigures>
      <KeyFigure label={t('headcount')} detail={bySex(headcount)}><Figure value={headcount?.total} zero /></KeyFigure>
      <KeyFigure label={t('managers')} detail={bySex(managers)}><Figure value={managers?.total} zero /></KeyFigure>
      <KeyFigure label={t('learning-leaders')} detail={declared === null || declared === undefined ? null : t('learning-leaders.declared', { count: declared })}>
        <Figure value={trainedLearningLeaders?.total} zero />
      </KeyFigure>
      <KeyFigure label={t('observers')} detail={ku8 ? t('observers.target', { target: ku8.observerTarget }) : null}>
        <Figure value={trainedObservers} zero />
      </KeyFigure>
    </KeyFigures>
  );
}
