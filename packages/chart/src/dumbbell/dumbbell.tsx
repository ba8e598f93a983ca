import { useLanguage } from '@samlar/view-contract/language';
import { figureOf, formatCell, formatKind, type CellKind, type Column } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Legend } from '../figure/legend';
import { Mark, Picture } from '../figure/picture';
import { rangeSummary, spoken } from '../figure/summary';
import { useFigureText } from '../figure/texts';
import { ink, tones } from '../palette';
import { REFERENCE_HEIGHT, ReferenceLine, type Reference } from '../row-frame/reference-line';
import { RowAxis } from '../row-frame/row-axis';
import { dumbbellLayout, type DumbbellRow } from './dumbbell-layout';

export interface DumbbellProps extends FigureFrame {
  rows: readonly DumbbellRow[];
  /** head of the column of names: "Kommun" */
  nameLabel: string;
  /** the round mark: "Anställda" */
  fromLabel: string;
  /** the square mark: "Chefer" */
  toLabel: string;
  kind?: CellKind;
  decimals?: number;
  domain?: readonly [number, number];
  /** a line to compare with, such as 0.5, and what it means */
  reference?: Reference;
}

const from = tones('accent');
const to = tones('brand1');

const Round = ({ x, y }: { x: number; y: number }) => (
  <circle className="samlar-chart-shape" cx={x} cy={y} r="7" fill={from.mark} stroke={ink.ground} strokeWidth="1.5" />
);
const Square = ({ x, y }: { x: number; y: number }) => (
  <rect
    className="samlar-chart-shape"
    x={x - 6.5}
    y={y - 6.5}
    width="13"
    height="13"
    fill={ink.ground}
    stroke={to.mark}
    strokeWidth="3"
    transform={`rotate(45 ${x} ${y})`}
  />
);

/** Two figures of the same kind for each row and the distance between them: women among staff and among managers. */
export function Dumbbell({ rows, nameLabel, fromLabel, toLabel, kind = 'share', decimals = 0, domain = [0, 1], reference, ...frame }: DumbbellProps) {
  const language = useLanguage();
  const t = useFigureText();
  const columns: Column[] = [
    { key: 'name', label: nameLabel },
    { key: 'from', label: fromLabel, kind, decimals },
    { key: 'to', label: toLabel, kind, decimals },
  ];
  const words = (value: number) => formatKind(value, kind, language, decimals);
  const summary = [fromLabel, toLabel]
    .map(
      (label, index) =>
        `${label}: ${rangeSummary(
          rows.map((row) => ({ name: row.name, cell: index ? row.to : row.from })),
          kind,
          language,
          t,
          decimals,
        )}`,
    )
    .join(' ');
  const legend = (
    <Legend
      items={[
        { label: fromLabel, sample: <Round x={12} y={8} /> },
        { label: toLabel, sample: <Square x={12} y={8} /> },
      ]}
    />
  );
  return (
    <ChartFigure {...frame} columns={columns} rows={rows.map((row) => ({ ...row }))} legend={legend}>
      {(width) => {
        const layout = dumbbellLayout(rows, width, domain);
        const { frame: ground } = layout;
        return (
          <Picture width={width} height={ground.height + (reference ? REFERENCE_HEIGHT : 0)} summary={summary}>
            <RowAxis frame={ground} format={(tick) => formatKind(tick, kind, language, 0)} />
            {reference && <ReferenceLine frame={ground} reference={reference} />}
            {layout.rows.map((row, index) => (
              <Mark
                key={row.name}
                label={`${row.name}. ${fromLabel}: ${spoken(rows[index]!.from, kind, language, t, decimals)}. ${toLabel}: ${spoken(rows[index]!.to, kind, language, t, decimals)}.`}
              >
                {row.from && row.to && <line x1={row.from.x} x2={row.to.x} y1={row.y} y2={row.y} stroke={ink.axis} strokeWidth="3" />}
                {row.from && <Round x={row.from.x} y={row.y} />}
                {row.to && <Square x={row.to.x} y={row.y} />}
                {row.from && (
                  <text x={row.from.textX} y={row.y + 4.5} textAnchor={row.from.anchor} data-halo="">
                    {words(row.from.value)}
                  </text>
                )}
                {row.to && (
                  <text x={row.to.textX} y={row.y + 4.5} textAnchor={row.to.anchor} data-halo="">
                    {words(row.to.value)}
                  </text>
                )}
                {(!row.from || !row.to) && (
                  <text x={ground.right + 8} y={row.y + 4.5} data-quiet="">
                    {formatCell(figureOf(row.from ? rows[index]!.to : rows[index]!.from), { kind }, language)}
                  </text>
                )}
              </Mark>
            ))}
          </Picture>
        );
      }}
    </ChartFigure>
  );
}
