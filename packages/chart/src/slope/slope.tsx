import { formatDifference } from '@samlar/view-contract/figure';
import { useLanguage } from '@samlar/view-contract/language';
import { useText } from '@samlar/view-contract/text';
import { figureOf, formatKind, type CellKind, type Column, type Row } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Legend } from '../figure/legend';
import { Mark, Picture } from '../figure/picture';
import { absenceWords } from '../figure/summary';
import { useFigureText } from '../figure/texts';
import { ink, tones } from '../palette';
import { slopeLayout, type Change, type PlacedSlope, type SlopeBand, type SlopeEnd, type SlopeRow } from './slope-layout';
import { texts } from './texts';

export interface SlopeProps extends FigureFrame {
  rows: readonly SlopeRow[];
  nameLabel: string;
  /** the two moments: "2012", "2013" */
  beforeLabel: string;
  afterLabel: string;
  kind?: CellKind;
  decimals?: number;
  bands?: readonly SlopeBand[];
  domain?: readonly [number, number];
}

const LOOK: Record<Change, { stroke: string; width: number; dash?: string }> = {
  UP: { stroke: tones('brand1').mark, width: 3 },
  DOWN: { stroke: tones('accent').mark, width: 3 },
  UNCERTAIN: { stroke: ink.axis, width: 2, dash: '5 4' },
  UNKNOWN: { stroke: ink.axis, width: 1 },
};

function End({ end, x, change }: { end: SlopeEnd; x: number; change: Change }) {
  const { stroke } = LOOK[change];
  return (
    <>
      {end.interval && <path d={`M${x - 4} ${end.interval.y1}h8m-4 0V${end.interval.y2}m-4 0h8`} stroke={stroke} strokeWidth="1.5" fill="none" />}
      {change === 'UNCERTAIN' ? (
        <circle cx={x} cy={end.y} r="5" fill={ink.ground} stroke={stroke} strokeWidth="2" />
      ) : (
        <circle cx={x} cy={end.y} r="5.5" fill={stroke} stroke={ink.ground} strokeWidth="1" />
      )}
    </>
  );
}

/** Before and after, with uncertainty. A change whose interval holds 0 is grey, dashed and open: nothing is claimed of it. */
export function Slope({ rows, nameLabel, beforeLabel, afterLabel, kind = 'share', decimals = 0, bands = [], domain, ...frame }: SlopeProps) {
  const language = useLanguage();
  const t = useText(texts);
  const figureText = useFigureText();
  const words = (value: number) => formatKind(value, kind, language, decimals);
  const points = (value: number) =>
    kind === 'share' ? `${formatDifference(value * 100, language, 1)} ${t('points')}` : formatDifference(value, language, 2);
  const layout640 = slopeLayout(rows, bands, 640, domain);
  const all = [...layout640.rows, ...layout640.absent];
  const label = (row: PlacedSlope) =>
    row.absence
      ? `${row.name}: ${absenceWords(row.absence, figureText)}`
      : `${row.name}: ${beforeLabel} ${words(row.before!.value)}, ${afterLabel} ${words(row.after!.value)}. ${t(row.change)}.`;
  const columns: Column[] = [
    { key: 'name', label: nameLabel },
    { key: 'before', label: beforeLabel, kind, decimals },
    { key: 'after', label: afterLabel, kind, decimals },
    { key: 'difference', label: t('change') },
    { key: 'interval', label: t('interval') },
    { key: 'words', label: t('reading') },
  ];
  const twin: Row[] = rows.map((row) => {
    const [a, b] = [figureOf(row.before).value, figureOf(row.after).value];
    const change = all.find(({ name }) => name === row.name)!.change;
    return {
      name: row.name,
      before: row.before,
      after: row.after,
      words: t(change),
      difference: a === null || b === null ? '..' : points(b - a),
      interval: row.changeInterval ? `${points(row.changeInterval.from)} – ${points(row.changeInterval.to)}` : '..',
    };
  });
  const shown = (['DOWN', 'UP', 'UNCERTAIN'] as const).filter((change) => all.some((row) => row.change === change));
  const legend = shown.map((change) => ({
    label: t(change),
    sample: (
      <>
        <line x1="0" x2="24" y1="8" y2="8" stroke={LOOK[change].stroke} strokeWidth={LOOK[change].width} strokeDasharray={LOOK[change].dash} />
        <End change={change} x={12} end={{ value: 0, y: 8, labelY: 0, interval: null }} />
      </>
    ),
  }));
  return (
    <ChartFigure {...frame} columns={columns} rows={twin} legend={<Legend items={legend} />}>
      {(available) => {
        const width = Math.min(available, 760);
        const layout = slopeLayout(rows, bands, width, domain);
        return (
          <div style={{ maxWidth: width }}>
            <Picture width={width} height={layout.height + layout.absent.length * 20} summary={all.map(label).join(' ')}>
              {layout.bands.map((band, index) => (
                <g key={band.label} aria-hidden="true">
                  <rect
                    x={layout.left}
                    y={band.y}
                    width={layout.right - layout.left}
                    height={band.height}
                    fill={index % 2 ? ink.ground : 'var(--ds-color-neutral-background-tinted)'}
                    stroke={ink.grid}
                    strokeWidth="0.5"
                  />
                </g>
              ))}
              {[
                [layout.left, beforeLabel],
                [layout.right, afterLabel],
              ].map(([x, text]) => (
                <g key={text} aria-hidden="true">
                  <text x={x} y="18" textAnchor="middle" data-strong="">
                    {text}
                  </text>
                  <line x1={x} x2={x} y1={layout.top} y2={layout.bottom} stroke={ink.axis} />
                </g>
              ))}
              {layout.rows.map((row) => (
                <Mark key={row.name} label={label(row)}>
                  <line
                    x1={layout.left}
                    y1={row.before!.y}
                    x2={layout.right}
                    y2={row.after!.y}
                    stroke={LOOK[row.change].stroke}
                    strokeWidth={LOOK[row.change].width}
                    strokeDasharray={LOOK[row.change].dash}
                  />
                  <End end={row.before!} x={layout.left} change={row.change} />
                  <End end={row.after!} x={layout.right} change={row.change} />
                  <text x={layout.left - 12} y={row.before!.labelY} textAnchor="end" data-halo="">
                    {row.name} <tspan fontWeight="650">{words(row.before!.value)}</tspan>
                  </text>
                  <text x={layout.right + 12} y={row.after!.labelY} data-halo="">
                    <tspan fontWeight="650">{words(row.after!.value)}</tspan>
                    {layout.namesOnce ? '' : ` ${row.name}`}
                  </text>
                </Mark>
              ))}
              {layout.bands.map(
                (band) =>
                  band.height > 16 && (
                    <text
                      key={band.label}
                      x={band.labelX}
                      y={band.labelY}
                      textAnchor="middle"
                      data-quiet=""
                      data-halo=""
                      aria-hidden="true"
                      style={{ fontSize: 11 }}
                    >
                      {band.label}
                    </text>
                  ),
              )}
              {layout.absent.map((row, index) => (
                <text key={row.name} x="0" y={layout.height + 8 + index * 20} data-quiet="">
                  {label(row)}
                </text>
              ))}
            </Picture>
          </div>
        );
      }}
    </ChartFigure>
  );
}
