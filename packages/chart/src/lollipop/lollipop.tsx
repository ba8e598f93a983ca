import { formatNumber } from '@samlar/view-contract/figure';
import { useLanguage } from '@samlar/view-contract/language';
import { formatKind, formatMark, type CellKind, type Column } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Mark, Picture } from '../figure/picture';
import { rangeSummary, spoken } from '../figure/summary';
import { useFigureText } from '../figure/texts';
import { ink, tones } from '../palette';
import { REFERENCE_HEIGHT, ReferenceLine, type Reference } from '../row-frame/reference-line';
import { RowAxis } from '../row-frame/row-axis';
import { lollipopLayout, shownValue, type LollipopRow } from './lollipop-layout';

export interface LollipopProps extends FigureFrame {
  rows: readonly LollipopRow[];
  nameLabel: string;
  /** what the figure is: "Kostnad per deltagare" */
  measure: string;
  /** head of the column of n: "Deltagare" */
  nLabel?: string;
  kind?: CellKind;
  decimals?: number;
  /** a line to compare with, such as the mean */
  reference?: Reference;
}

const color = tones('accent');

function Points({ rows, nameLabel, measure, nLabel, kind = 'number', decimals, reference, sticks, ...frame }: LollipopProps & { sticks: boolean }) {
  const language = useLanguage();
  const t = useFigureText();
  const column = { kind, ...(decimals === undefined ? {} : { decimals }) };
  const columns: Column[] = [
    { key: 'name', label: nameLabel },
    { key: 'value', label: measure, ...column },
    ...(nLabel ? [{ key: 'n', label: nLabel, kind: 'number' as const }] : []),
  ];
  // a hidden n is hidden in the table too
  const cells = rows.map((row) => ({
    name: row.name,
    cell: shownValue(row),
    n: typeof row.n === 'number' && row.n > 0 && row.n < 5 ? { value: null, absence: 'SUPPRESSED' as const } : row.n,
  }));
  return (
    <ChartFigure {...frame} columns={columns} rows={cells.map(({ name, cell, n }) => ({ name, value: cell, n }))}>
      {(width) => {
        const layout = lollipopLayout(rows, width, sticks, nLabel ? 132 : 72);
        const { frame: ground } = layout;
        return (
          <Picture
            width={width}
            height={ground.height + (reference ? REFERENCE_HEIGHT : 0)}
            summary={`${measure}. ${rangeSummary(cells, kind, language, t, decimals)}`}
          >
            <RowAxis frame={ground} zero={sticks} format={(tick) => formatKind(tick, kind, language, kind === 'share' ? 0 : decimals)} />
            {reference && <ReferenceLine frame={ground} reference={reference} />}
            {layout.points.map((point, index) => {
              const { cell } = cells[index]!;
              const n = point.value !== null && point.n !== null ? ` (n = ${formatNumber(point.n, language)})` : '';
              return (
                <Mark key={point.name} label={`${point.name}: ${spoken(cell, kind, language, t, decimals)}${n}`}>
                  {point.value !== null && sticks && (
                    <line x1={ground.x(0)} x2={point.x} y1={point.y} y2={point.y} stroke={color.line} strokeWidth="3" />
                  )}
                  {point.value !== null && (
                    <circle className="samlar-chart-shape" cx={point.x} cy={point.y} r="7" fill={color.mark} stroke={ink.ground} strokeWidth="1.5" />
                  )}
                  <text
                    x={point.value === null ? ground.left + 8 : point.x + 13}
                    y={point.y + 4.5}
                    data-halo=""
                    data-quiet={point.value === null ? '' : undefined}
                  >
                    {point.value === null
                      ? `${formatMark(cell, column, language)} ${spoken(cell, kind, language, t)}`
                      : formatMark(cell, column, language)}
                    {n && <tspan fill={ink.quiet}>{n}</tspan>}
                  </text>
                </Mark>
              );
            })}
          </Picture>
        );
      }}
    </ChartFigure>
  );
}

/** A figure per person by activity, with the number of people behind it; hidden where they are fewer than five. */
export const Lollipop = (props: LollipopProps) => <Points {...props} sticks />;

/** A dot a row on a scale of its own, for figures whose zero says nothing. */
export const DotPlot = (props: LollipopProps) => <Points {...props} sticks={false} />;
