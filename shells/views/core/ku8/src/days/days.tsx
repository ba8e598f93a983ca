import { Button } from '@digdir/designsystemet-react';
import { BarBand } from '@samlar/chart/bar-band';
import { formatLongDate, nameOrder } from '@samlar/view-contract/figure';
import { DataTable, KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { Empty } from '@samlar/view-contract/state';
import { useText } from '@samlar/view-contract/text';
import { useLanguage, useMay, useNavigate, useViewer, type ViewProps } from '@samlar/view-contract/view';
import form from '../form.module.css';
import { DAYS, DAYS_TO_LEAD, type DaysData, type Observer } from './days.query';
import { texts } from './days-texts';
import { LogForm } from './log-form';
import { SeatsToAgree } from './seats-to-agree';

/** The last year of the programme; a later year is asked for in the address. */
const LAST_YEAR = 2013;

/** My observer days against the band of 10–15, and the days my own staff are asked for. */
export default function Days({ search }: ViewProps) {
  const t = useText(texts);
  const navigate = useNavigate();
  const leads = useMay('people:read');
  const asked = Number(search.get('year'));
  const year = Number.isInteger(asked) && asked > 2000 && asked < 2100 ? asked : LAST_YEAR;
  const query = useViewQuery(leads ? DAYS_TO_LEAD : DAYS, { year });
  const to = (other: number) => (): void => navigate(`?year=${other}`, { replace: true });
  const actions = (
    <div className={form.buttons} role="group" aria-label={t('year')}>
      <Button variant="tertiary" data-size="sm" onClick={to(year - 1)}>← {year - 1}</Button>
      <strong>{year}</strong>
      <Button variant="tertiary" data-size="sm" onClick={to(year + 1)}>{year + 1} →</Button>
    </div>
  );
  return <Page title={t('title')} lead={t('lead')} query={query} actions={actions}>{(data) => <Parts data={data} year={year} changed={query.again} />}</Page>;
}

function Parts({ data: { observers, myAssignments, seatsToAgree }, year, changed }: { data: DaysData; year: number; changed(): void }) {
  const t = useText(texts);
  const viewer = useViewer();
  const mine = observers?.find(({ person }) => person?.id === viewer?.id);
  const others = observers?.filter((observer) => observer !== mine) ?? [];
  return (
    <>
      {seatsToAgree ? <SeatsToAgree seats={seatsToAgree} observers={observers ?? []} changed={changed} /> : null}
      {mine ? <Mine observer={mine} year={year} /> : null}
      {mine && myAssignments ? <LogForm observer={mine.id} assignments={myAssignments} changed={changed} /> : null}
      {others.length > 0 ? <Others observers={others} year={year} /> : null}
      {!mine && others.length === 0 && observers ? <Empty title={t('none')}>{t('none.text')}</Empty> : null}
    </>
  );
}

function Mine({ observer, year }: { observer: Observer; year: number }) {
  const t = useText(texts);
  const language = useLanguage();
  const load = observer.person?.observerLoad ?? null;
  return (
    <>
      {load ? (
        <>
          <KeyFigures>
            <KeyFigure label={t('total', { year })} detail={t(`status.${load.status}`)}><Figure value={load.total} decimals={1} zero /></KeyFigure>
            <KeyFigure label={t('visit')}><Figure value={load.visitDays} decimals={1} zero /></KeyFigure>
            <KeyFigure label={t('training')}><Figure value={load.trainingDays} decimals={1} zero /></KeyFigure>
            <KeyFigure label={t('planned')} detail={t('planned.text')}><Figure value={load.plannedDays} decimals={1} zero /></KeyFigure>
          </KeyFigures>
          <BarBand
            title={t('chart')} description={t('chart.text')} level={2} nameLabel={t('observer')} measure={t('done')} plannedLabel={t('planned')} decimals={1}
            band={{ from: load.minimum, to: load.maximum, label: t('band') }} rows={[{ id: observer.id, name: t('you'), value: load.total, planned: load.plannedDays }]}
          />
        </>
      ) : null}
      <Section title={t('log', { year })}>
        {observer.days.length === 0 ? <Empty title={t('log.none', { year })} /> : (
          <DataTable
            caption={t('log', { year })} captionHidden rows={observer.days} rowKey={({ id }) => id}
            columns={[
              { key: 'day', title: t('day'), cell: ({ day }) => formatLongDate(day, language) },
              { key: 'kind', title: t('kind'), cell: ({ kind, overrideReason }) => (overrideReason ? `${t(`kind.${kind}`)} (${overrideReason})` : t(`kind.${kind}`)) },
              { key: 'days', title: t('days'), numeric: true, cell: ({ days }) => <Figure value={days} decimals={1} /> },
            ]}
          />
        )}
      </Section>
    </>
  );
}

/** Colleagues' days for those who lead them, by name: how much room is left, not who does most. */
function Others({ observers, year }: { observers: Observer[]; year: number }) {
  const t = useText(texts);
  const language = useLanguage();
  const rows = [...observers].sort((a, b) => nameOrder(language)(a.name ?? '', b.name ?? ''));
  const band = observers.find(({ person }) => person?.observerLoad)?.person?.observerLoad;
  if (!band) return null;
  return (
    <BarBand
      title={t('others', { year })} description={t('others.text')} level={2} nameLabel={t('observer')} measure={t('done')} plannedLabel={t('planned')} decimals={1}
      band={{ from: band.minimum, to: band.maximum, label: t('band') }}
      rows={rows.map(({ id, name, person }) => ({ id, name: name ?? t('unnamed'), value: person?.observerLoad?.total ?? null, planned: person?.observerLoad?.plannedDays ?? null }))}
    />
  );
}
