import { formatDifference } from '@samlar/view-contract/figure';
import { useLanguage } from '@samlar/view-contract/language';
import { useId } from 'react';
import { formatKind, formatMark, type CellKind, type Column } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Hatch } from '../figure/hatch';
import { Legend } from '../figure/legend';
import { Mark, Picture } from '../figure/picture';
import { rangeSummary, spoken } from '../figure/summary';
import { useFigureText } from '../figure/texts';
import { ink, tones } from '../palette';
import { RowAxis } from '../row-frame/row-axis';
import { barBandLayout, type BarRow } from './bar-band-layout';

export interface BarBandProps extends FigureFrame {
  rows: readonly BarRow[];
  nameLabel: string;
  /** what the bar is: "Dagar" */
  measure: string;
  kind?: CellKind;
  decimals?: number;
  /** where bars should end, such as 10–15 days, and what to call it */
  band?: { from: number; to: number; label: string };
  plannedLabel?: string;
  targetLabel?: string;
  /** write differences with their sign, as for given minus received */
  signed?: boolean;
  onSelect?: (row: BarRow) => void;
}

const bar = tones('accent');
const goal = tones('success');

/** Bars from zero: plain, with a target band, with a target mark, or diverging around zero. */
export function BarBand({
  rows,
  nameLabel,
  measure,
  kind = 'number',
  decimals,
  band,
  plannedLabel,
  targetLabel,
  signed,
  onSelect,
  ...frame
}: BarBandProps) {
  const language = useLanguage();
  const t = useFigureText();
  const hatch = useId();
  const column = { kind, ...(decimals === undefined ? {} : { decimals }) };
  const columns: Column[] = [
    { key: 'name', label: nameLabel },
    { key: 'value', label: measure, ...column },
    ...(plannedLabel ? [{ key: 'planned', label: plannedLabel, ...column }] : []),
    ...(targetLabel ? [{ key: 'target', label: targetLabel, ...column }] : []),
  ];
  const legend = [
    { label: measure, sample: <rect x="1" y="3" width="22" height="10" fill={bar.mark} /> },
    ...(plannedLabel
      ? [{ label: plannedLabel, sample: <rect x="1" y="3" width="22" height="10" fill={`url(#${hatch})`} stroke={bar.mark} strokeDasharray="4 2" /> }]
      : []),
    ...(targetLabel ? [{ label: targetLabel, sample: <line x1="12" x2="12" y1="0" y2="16" stroke={ink.text} strokeWidth="3" /> }] : []),
    ...(band ? [{ label: band.label, sample: <rect x="1" y="1" width="22" height="14" fill={goal.ground} stroke={goal.line} /> }] : []),
  ];
  const summary = `${measure}. ${rangeSummary(
    rows.map(({ name, value }) => ({ name, cell: value })),
    kind,
    language,
    t,
    decimals,
  )}`;
  return (
    <ChartFigure
      {...frame}
      columns={columns}
      rows={rows.map(({ name, value, planned, target }) => ({ name, value, planned, target }))}
      legend={legend.length > 1 && <Legend items={legend} />}
    >
      {(width) => {
        const layout = barBandLayout(rows, width, band ? [band.from, band.to] : null);
        const { frame: ground } = layout;
        return (
          <Picture width={width} height={ground.height} interactive={Boolean(onSelect)} summary={summary}>
            <defs>
              <Hatch id={hatch} kind="rising" color={bar.line} ground={ink.ground} />
            </defs>
            {layout.band && (
              <g aria-hidden="true">
                <rect x={layout.band.x} y={ground.top - 2} width={layout.band.length} height={ground.height - ground.top - 4} fill={goal.ground} />
                {[layout.band.x, layout.band.x + layout.band.length].map((x) => (
                  <line key={x} x1={x} x2={x} y1={ground.top - 2} y2={ground.height - 6} stroke={goal.line} strokeWidth="1.5" />
                ))}
              </g>
            )}
            <RowAxis frame={ground} zero format={(tick) => formatKind(tick, kind, language, kind === 'share' ? 0 : decimals)} />
            {layout.bars.map((placed, index) => {
              const row = rows[index]!;
              const text =
                signed && placed.value !== null ? formatDifference(placed.value, language, decimals ?? 0) : formatMark(row.value, column, language);
              const planned = placed.planned ? ` + ${formatKind(placed.planned.value, kind, language, decimals)}` : '';
              return (
                <Mark
                  key={row.id ?? row.name}
                  label={`${row.name}: ${spoken(row.value, kind, language, t, decimals)}${planned}`}
                  onSelect={onSelect && (() => onSelect(row))}
                  box={{ x: ground.left, y: placed.y - 14, width: ground.right - ground.left, height: 28 }}
                >
                  <rect
                    className="samlar-chart-shape"
                    x={placed.x}
                    y={placed.y - 9}
                    width={placed.length}
                    height="18"
                    rx="2"
                    fill={placed.value !== null && placed.value < 0 ? tones('brand1').mark : bar.mark}
                  />
                  {placed.planned && (
                    <rect
                      x={placed.planned.x}
                      y={placed.y - 8}
                      width={placed.planned.length}
                      height="16"
                      fill={`url(#${hatch})`}
                      stroke={bar.mark}
                      strokeDasharray="4 2"
                    />
                  )}
                  {placed.targetX !== null && (
                    <line x1={placed.targetX} x2={placed.targetX} y1={placed.y - 13} y2={placed.y + 13} stroke={ink.text} strokeWidth="3" />
                  )}
                  <text x={placed.textX} y={placed.y + 4.5} textAnchor={placed.anchor} data-quiet={placed.value === null ? '' : undefined}>
                    {text}
                    {planned}
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
