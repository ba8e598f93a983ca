import { Breadcrumbs } from '@digdir/designsystemet-react';
import { Page } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useView, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { texts } from './culture-texts';
import { CultureResult } from './culture-result';
import { UNIT_CULTURE, type Above, type UnitCultureData } from './unit-culture.query';
import { Units } from './units';

/** A unit's culture before and after: the municipality's own, or that of the unit in the address. */
export default function UnitCulture({ organisation, params }: ViewProps) {
  const t = useText(texts);
  const unit = params.id ?? organisation.id ?? '';
  const query = useViewQuery(UNIT_CULTURE, { unit });
  const name = query.data?.orgUnit?.name;
  const deeper = unit !== organisation.id;
  return (
    <Page title={deeper ? (name ?? t('title')) : t('title')} lead={t('lead')} query={query}>
      {({ orgUnit }) => (orgUnit ? <Parts unit={orgUnit} deeper={deeper} /> : <Empty title={t('unknown')}>{t('unknown.text')}</Empty>)}
    </Page>
  );
}

function Parts({ unit, deeper }: { unit: NonNullable<UnitCultureData['orgUnit']>; deeper: boolean }) {
  const t = useText(texts);
  const parts = (unit.children ?? []).filter(({ cultureMeasurement }) => cultureMeasurement);
  return (
    <>
      {deeper ? <Trail unit={unit} /> : null}
      {unit.cultureMeasurement
        ? <CultureResult name={unit.name} comparison={unit.cultureMeasurement} parts={parts} />
        : <Empty title={t('unmeasured')}>{t('unmeasured.text')}</Empty>}
      <Units units={unit.children ?? []} />
    </>
  );
}

function Trail({ unit }: { unit: { name: string; parent: Above | null } }) {
  const t = useText(texts);
  const { organisation } = useView();
  const above: Above[] = [];
  for (let each = unit.parent; each; each = each.parent ?? null) above.unshift(each);
  return (
    <Breadcrumbs aria-label={t('above')}>
      <Breadcrumbs.List>
        <Breadcrumbs.Item><ViewLink to="/culture">{t('title')}</ViewLink></Breadcrumbs.Item>
        {above.filter(({ id }) => id !== organisation.id).map(({ id, name }) => (
          <Breadcrumbs.Item key={id}><ViewLink to={`/culture/${id}`}>{name}</ViewLink></Breadcrumbs.Item>
        ))}
      </Breadcrumbs.List>
    </Breadcrumbs>
  );
}
