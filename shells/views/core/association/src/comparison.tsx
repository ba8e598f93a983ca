import { BarBand } from '@samlar/chart/bar-band';
import { Dumbbell } from '@samlar/chart/dumbbell';
import { TileMap } from '@samlar/chart/tile-map';
import { KeyFigure, KeyFigures, Page, Section } from '@samlar/view-contract/page';
import { useViewQuery } from '@samlar/view-contract/query';
import { Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { useNavigate, type ViewProps } from '@samlar/view-contract/view';
import { texts } from './association-texts';
import { COMPARISON, type Compared } from './comparison.query';
import { ComparisonTable } from './comparison-table';
import { Culture } from './culture';
import { kronor, totalOf, womenShare } from './figures';

/** The association's members on the same terms, each leading to its own page. */
export default function Comparison(_: ViewProps) {
  const t = useText(texts);
  const query = useViewQuery(COMPARISON, {});
  return (
    <Page title={t('title')} lead={t('lead')} query={query}>
      {({ municipalities }) => municipalities && <Parts municipalities={municipalities} />}
    </Page>
  );
}

function Parts({ municipalities }: { municipalities: Compared[] }) {
  const t = useText(texts);
  const navigate = useNavigate();
  const taking = municipalities.filter(({ participation }) => participation !== 'NONE');
  const whole = municipalities.filter(({ participation }) => participation === 'WHOLE_MUNICIPALITY');
  const sum = (rows: Compared[], of: (row: Compared) => number | null | undefined): number => rows.reduce((total, row) => total + (of(row) ?? 0), 0);
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t('coverage')} detail={t('coverage.detail', { whole: whole.length })}>{t('coverage.of', { taking: taking.length, all: municipalities.length })}</KeyFigure>
        <KeyFigure label={t('headcount.whole')}><Figure value={sum(whole, ({ headcount }) => headcount?.total)} zero /></KeyFigure>
        <KeyFigure label={t('observers')}><Figure value={sum(municipalities, ({ ku8 }) => ku8?.observers)} zero /></KeyFigure>
        <KeyFigure label={t('visits')}><Figure value={sum(municipalities, ({ ku8 }) => ku8?.visitsReceived)} zero /></KeyFigure>
      </KeyFigures>
      <Section title={t('map')} lead={t('map.lead')}>
        <TileMap
          title={t('map.title')} description={t('map.description')} measure={t('employees.reached')}
          values={municipalities.map(({ code, participation, headcount }) => ({
            code, cell: participation === 'NONE' ? { value: null, absence: 'NOT_APPLICABLE' } : totalOf(headcount),
          }))}
          onSelect={(code) => navigate(`/municipalities/${code}`)}
        />
      </Section>
      <Section title={t('table')}><ComparisonTable municipalities={municipalities} /></Section>
      <Section title={t('women')} lead={t('women.lead')}>
        <Dumbbell
          title={t('women.title')} description={t('women.description')} source={t('source.register')}
          nameLabel={t('municipality')} fromLabel={t('women.staff')} toLabel={t('women.managers')} reference={{ value: 0.5, label: t('half') }}
          rows={whole.map(({ name, headcount, managers }) => ({ name, from: womenShare(headcount), to: womenShare(managers) }))}
        />
      </Section>
      <Culture municipalities={taking} />
      <Section title={t('money')}>
        <BarBand
          title={t('money.title')} description={t('money.description')} nameLabel={t('municipality')} measure={t('money.planned')} kind="money"
          rows={taking.filter(({ budget }) => budget).map(({ name, budget }) => ({ name, value: kronor(budget!.actual), target: kronor(budget!.planned) }))}
        />
      </Section>
    </>
  );
}
