import { BarBand } from '@samlar/chart/bar-band';
import type { Cell } from '@samlar/chart/cell';
import { FlowSankey } from '@samlar/chart/flow-sankey';
import { Slope } from '@samlar/chart/slope';
import { StackedBars } from '@samlar/chart/stacked-bars';
import { TileMap } from '@samlar/chart/tile-map';
import { cellsOf, type TableContent } from '@samlar/open-data/table-content';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { texts } from './research-texts';

/** The picture that suits a table; none where the table says it best by itself. */
export function TableChart({ content }: { content: TableContent }) {
  const t = useText(texts);
  const language = useLanguage();
  const { table, categories } = content;
  const frame = { title: table.title[language], description: t('chart.read'), source: table.source[language], fileName: table.id };
  const at = cellsOf(content);
  const cell = (place: Record<string, string>, measure: string): Cell => {
    const value = at(place, measure);
    return typeof value === 'number' ? value : { value: null, absence: value };
  };
  const first = table.dimensions[0]!;
  const nameLabel = first.label[language];
  const rows = categories[first.id]!.map(({ id, label }) => ({ id, name: label[language], place: { [first.id]: id } }));
  const label = (measure: string): string => table.measures.find(({ id }) => id === measure)!.label[language];

  switch (table.id) {
    case 'headcount-by-municipality':
      return <TileMap {...frame} measure={label('employees')} values={rows.map(({ id, place }) => ({ code: id, cell: cell({ ...place, sex: 'T' }, 'employees') }))} />;
    case 'managers-by-municipality':
      return (
        <StackedBars
          {...frame} nameLabel={nameLabel} parts={[{ key: 'K', label: t('chart.women') }, { key: 'M', label: t('chart.men') }]}
          rows={rows.map(({ name, place }) => ({ name, values: { K: cell({ ...place, sex: 'K' }, 'managers'), M: cell({ ...place, sex: 'M' }, 'managers') } }))}
        />
      );
    case 'participation-by-municipality':
      return <BarBand {...frame} nameLabel={nameLabel} measure={label('enrolled')} rows={rows.map(({ name, place }) => ({ name, value: cell({ ...place, sex: 'T' }, 'enrolled') }))} />;
    case 'learning-leaders':
      return <BarBand {...frame} nameLabel={nameLabel} measure={label('trained')} targetLabel={label('declared')} rows={rows.map(({ name, place }) => ({ name, value: cell(place, 'trained'), target: cell(place, 'declared') }))} />;
    case 'participation-by-programme':
      return <BarBand {...frame} nameLabel={nameLabel} measure={label('participants')} targetLabel={label('planned')} rows={rows.map(({ name, place }) => ({ name, value: cell(place, 'participants'), target: cell(place, 'planned') }))} />;
    case 'peer-visit-flows':
      return (
        <FlowSankey
          {...frame} nodes={rows.map(({ id, name }) => ({ id, name }))}
          flows={content.facts.flatMap(({ at: { from, to }, values: { visits } }) => (typeof visits === 'number' && visits > 0 ? [{ from: from!.id, to: to!.id, value: visits }] : []))}
        />
      );
    case 'culture-before-after': {
      const [before, after] = categories.wave!;
      return (
        <Slope
          {...frame} description={t('chart.culture')} nameLabel={nameLabel} kind="share" decimals={1} beforeLabel={before!.id} afterLabel={after!.id}
          rows={rows.filter(({ place }) => at({ ...place, wave: before!.id }, 'entropy') !== 'NOT_APPLICABLE')
            .map(({ name, place }) => ({
              name, before: cell({ ...place, wave: before!.id }, 'entropy'), after: cell({ ...place, wave: after!.id }, 'entropy'),
              changeInterval: interval(at({ ...place, wave: after!.id }, 'entropyDeltaLow'), at({ ...place, wave: after!.id }, 'entropyDeltaHigh')),
            }))}
        />
      );
    }
    case 'budget-by-project':
    case 'budget-by-municipality':
      return <BarBand {...frame} kind="money" nameLabel={nameLabel} measure={label('actual')} targetLabel={label('planned')} rows={rows.map(({ name, place }) => ({ name, value: cell(place, 'actual'), target: cell(place, 'planned') }))} />;
    default:
      return null;
  }
}

const interval = (from: unknown, to: unknown): { from: number; to: number } | null => (typeof from === 'number' && typeof to === 'number' ? { from, to } : null);
