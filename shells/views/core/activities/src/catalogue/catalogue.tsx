import { Button } from '@digdir/designsystemet-react';
import { Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useMay, ViewLink, type ViewProps } from '@samlar/view-contract/view';
import { useMemo } from 'react';
import { CATALOGUE, type CatalogueProgramme } from './catalogue.query';
import styles from './catalogue.module.css';
import { texts } from './catalogue-texts';
import { addressOf, choices, filterFrom, isUnfiltered, matching, programmeStage } from './filter';
import { FilterBar } from './filter-bar';
import { ProgrammeCard } from './programme-card';
import { RedThread } from './red-thread';

const STAGES = ['AHEAD', 'RUNNING', 'OVER'] as const;

/** Everything there is to take part in (domain.md S5). */
export default function Catalogue({ organisation, search, navigate }: ViewProps) {
  const t = useText(texts);
  const mayPlan = useMay('activities:plan');
  const manages = useMay('seats:manage');
  const query = useViewQuery(CATALOGUE, { organisation: organisation.id ?? '' });
  return (
    <Page title={t('title')} lead={t('lead')} query={query} actions={mayPlan ? <ViewLink to="/programmes/new">{t('new')}</ViewLink> : null}>
      {({ programmes, upcoming, orgUnit }) => (
        <>
          {programmes ? (
            <Found
              programmes={programmes} upcoming={upcoming ?? []} own={organisation.code && orgUnit?.programmes ? orgUnit.programmes : null} name={organisation.name}
              search={search} navigate={navigate}
            />
          ) : null}
          <RedThread series={orgUnit?.meetingSeries ?? []} mayReport={manages} changed={query.again} />
        </>
      )}
    </Page>
  );
}

interface FoundProps extends Pick<ViewProps, 'search' | 'navigate'> {
  programmes: CatalogueProgramme[];
  upcoming: { id: string }[];
  /** Programmes open to the municipality; null in the association's portal, which plans for all. */
  own: { id: string }[] | null;
  name: string;
}

function Found({ programmes, upcoming, own, name, search, navigate }: FoundProps) {
  const t = useText(texts);
  const filter = filterFrom(search);
  const open = useMemo(() => new Set(upcoming.map(({ id }) => id)), [upcoming]);
  if (programmes.length === 0) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  const found = matching(programmes, filter, open, own && new Set(own.map(({ id }) => id)));
  return (
    <div className={styles.catalogue}>
      <FilterBar filter={filter} own={own && name} {...choices(programmes)} change={(changed) => navigate(addressOf(changed), { replace: true })} />
      <p role="status" className={styles.found}>{t('found', { count: found.length })}</p>
      {own?.length === 0 && isUnfiltered(filter) ? (
        <Empty title={t('none.own', { name })} action={<Button variant="secondary" onClick={() => navigate(addressOf({ ...filter, others: true }), { replace: true })}>{t('none.own.others')}</Button>}>
          {t('none.own.text')}
        </Empty>
      ) : found.length === 0 ? (
        <Empty title={t('nothing')} action={<Button variant="secondary" onClick={() => navigate('?', { replace: true })}>{t('nothing.clear')}</Button>}>
          {t('nothing.text')}
        </Empty>
      ) : (
        STAGES.map((stage) => ({ stage, there: found.filter((programme) => programmeStage(programme, open) === stage) })).map(({ stage, there }) => there.length > 0 && (
          <Section key={stage} title={t(`stage.${stage}`)}>
            <ul className={styles.cards}>
              {there.map((programme) => <ProgrammeCard key={programme.id} programme={programme} upcoming={open} />)}
            </ul>
          </Section>
        ))
      )}
    </div>
  );
}
