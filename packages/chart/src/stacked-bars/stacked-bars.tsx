import { useLanguage } from '@samlar/view-contract/language';
import { useId } from 'react';
import { formatKind, formatMark, type CellKind, type Column } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Hatch, type HatchKind } from '../figure/hatch';
import { Legend } from '../figure/legend';
import { Mark, Picture } from '../figure/picture';
import { absenceWords, spoken } from '../figure/summary';
import { textWidth } from '../figure/text-width';
import { useFigureText } from '../figure/texts';
import { ink, tones } from '../palette';
import { RowAxis } from '../row-frame/row-axis';
import { stackedBarsLayout, type StackPart, type StackRow } from './stacked-bars-layout';

export interface StackedBarsProps extends FigureFrame {
  rows: readonly StackRow[];
  /** at most six, in the order they are stacked */
  parts: readonly StackPart[];
  nameLabel: string;
  kind?: CellKind;
  decimals?: number;
  /** fill the width with each row's own sum */
  asShares?: boolean;
}

const LOOKS: readonly { color: ReturnType<typeof tones>; hatch: HatchKind | null; soft?: boolean }[] = [
  { color: tones('accent'), hatch: null },
  { color: tones('brand1'), hatch: 'rising' },
  { color: tones('neutral'), hatch: null, soft: true },
  { color: tones('accent'), hatch: 'dots' },
  { color: tones('brand1'), hatch: null },
  { color: tones('neutral'), hatch: 'crossed' },
];

/** Parts of a whole by row, told apart by pattern as well as colour. */
export function StackedBars({ rows, parts, nameLabel, kind = 'number', decimals, asShares = false, ...frame }: StackedBarsProps) {
  const language = useLanguage();
  const t = useFigureText();
  const id = useId();
  const column = { kind, ...(decimals === undefined ? {} : { decimals }) };
  const columns: Column[] = [{ key: 'name', label: nameLabel }, ...parts.map(({ key, label }) => ({ key, label, ...column }))];
  const look = (part: number) => LOOKS[part % LOOKS.length]!;
  const fill = (part: number) => {
    const { color, hatch, soft } = look(part);
    return hatch ? `url(#${id}${part % LOOKS.length})` : soft ? color.ground : color.mark;
  };
  const bar = (part: number, place: { x: number; y: number; width: number; height: number }) => (
    <rect className="samlar-chart-shape" {...place} fill={fill(part)} stroke={look(part).color.mark} strokeWidth="1" />
  );
  const legend = parts.map(({ label }, part) => ({ label, sample: bar(part, { x: 1, y: 2, width: 22, height: 12 }) }));
  const words = (row: StackRow) =>
    `${row.name}: ${parts.map(({ key, label }) => `${label} ${spoken(row.values[key], kind, language, t, decimals)}`).join(', ')}`;
  return (
    <ChartFigure {...frame} columns={columns} rows={rows.map(({ name, values }) => ({ ...values, name }))} legend={<Legend items={legend} />}>
      {(width) => {
        const layout = stackedBarsLayout(rows, parts, width, asShares);
        return (
          <Picture width={width} height={layout.frame.height} summary={rows.map(words).join('. ')}>
            <defs>
              {LOOKS.map(
                ({ color, hatch }, index) => hatch && <Hatch key={index} id={`${id}${index}`} kind={hatch} color={color.line} ground={ink.ground} />,
              )}
            </defs>
            <RowAxis
              frame={layout.frame}
              zero
              format={(tick) => (asShares ? formatKind(tick, 'share', language, 0) : formatKind(tick, kind, language, decimals))}
            />
            {layout.rows.map((row, index) => (
              <Mark key={row.name} label={words(rows[index]!)}>
                {row.parts.map(({ part, value, share, x, length }) => {
                  const text = asShares ? formatKind(share, 'share', language, 0) : formatKind(value, kind, language, decimals);
                  const { hatch, soft } = look(part);
                  return (
                    <g key={part}>
                      {bar(part, { x, y: row.y - 11, width: length, height: 22 })}
                      {textWidth(text) + 14 < length && (
                        <text
                          x={x + length / 2}
                          y={row.y + 4.5}
                          textAnchor="middle"
                          data-strong=""
                          data-halo={hatch ? '' : undefined}
                          style={hatch || soft ? undefined : { fill: ink.ground }}
                        >
                          {text}
                        </text>
                      )}
                    </g>
                  );
                })}
                {!asShares && row.sum !== null && (
                  <text x={layout.frame.x(row.sum) + 8} y={row.y + 4.5} data-halo="">
                    {formatMark(row.sum, column, language)}
                    {row.absence ? ' + ..' : ''}
                  </text>
                )}
                {row.parts.length === 0 && row.absence && (
                  <text x={layout.frame.left + 8} y={row.y + 4.5} data-quiet="">
                    .. {absenceWords(row.absence, t)}
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
