import { formatMonth, formatNumber } from '@samlar/view-contract/figure';
import { useLanguage } from '@samlar/view-contract/language';
import { figureOf, formatKind, type Column } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Legend } from '../figure/legend';
import { Mark, Picture } from '../figure/picture';
import { ink, tones } from '../palette';
import { BURN_SERIES, burnLayout, type BurnMonth, type BurnPoint, type BurnSeries } from './burn-layout';
import { useBurnText } from './texts';

export interface BurnProps extends FigureFrame {
  months: readonly BurnMonth[];
}

const LOOK: Record<BurnSeries, { stroke: string; width: number; dash?: string }> = {
  plan: { stroke: ink.axis, width: 2, dash: '7 5' },
  actual: { stroke: tones('accent').mark, width: 3.5 },
  forecast: { stroke: tones('brand1').mark, width: 2.5, dash: '2 4' },
};

function Point({ series, x, y }: { series: BurnSeries; x: number; y: number }) {
  const { stroke } = LOOK[series];
  if (series === 'plan') return <rect x={x - 4} y={y - 4} width="8" height="8" fill={ink.ground} stroke={stroke} strokeWidth="2" />;
  if (series === 'actual') return <circle cx={x} cy={y} r="5" fill={stroke} stroke={ink.ground} strokeWidth="1" />;
  return <path d={`M${x} ${y - 6}L${x + 6} ${y + 5}H${x - 6}Z`} fill={ink.ground} stroke={stroke} strokeWidth="2" />;
}

const Line = ({ points, look }: { points: readonly BurnPoint[]; look: (typeof LOOK)[BurnSeries] }) => (
  <polyline
    points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
    fill="none"
    stroke={look.stroke}
    strokeWidth={look.width}
    strokeDasharray={look.dash}
    strokeLinejoin="round"
    strokeLinecap="round"
  />
);

/** Cumulative plan, actual and forecast month by month. */
export function Burn({ months, ...frame }: BurnProps) {
  const language = useLanguage();
  const t = useBurnText();
  const highest = Math.max(0, ...months.flatMap((month) => BURN_SERIES.map((series) => figureOf(month[series]).value ?? 0)));
  const millions = highest >= 1_000_000;
  const unit = t(millions ? 'millions' : 'thousands');
  const scaled = (value: number) => (millions ? formatNumber(value / 1_000_000, language, 2) : formatNumber(value / 1000, language));
  const short = (value: number) => `${scaled(value)}\u00a0${unit}`;
  const shown = BURN_SERIES.filter((series) => months.some((month) => month[series] !== undefined));
  const columns: Column[] = [
    { key: 'month', label: t('month') },
    ...shown.map((series) => ({ key: series, label: t(series), kind: 'money' as const })),
  ];
  const legend = shown.map((series) => ({
    label: t(series),
    sample: (
      <>
        <Line look={LOOK[series]} points={[0, 24].map((x) => ({ x, y: 8, value: 0, month: '' }))} />
        <Point series={series} x={12} y={8} />
      </>
    ),
  }));
  return (
    <ChartFigure {...frame} columns={columns} rows={months.map((each) => ({ ...each, month: formatMonth(each.month, language) }))} legend={<Legend items={legend} />}>
      {(width) => {
        const layout = burnLayout(months, width);
        const words = layout.ends.map(({ series, point }) =>
          t('end', { series: t(series), value: formatKind(point.value, 'money', language), month: formatMonth(point.month, language) }),
        );
        return (
          <Picture width={width} height={layout.height} summary={t('summary', { series: words.join(', ') })}>
            <g aria-hidden="true">
              {layout.yTicks.map(({ value, y }) => (
                <g key={value}>
                  <line x1={layout.left} x2={layout.right} y1={y} y2={y} stroke={value === 0 ? ink.axis : ink.grid} />
                  <text x={layout.left - 8} y={y + 4.5} textAnchor="end" data-quiet="" style={width < 520 ? { fontSize: 11 } : undefined}>
                    {width < 520 ? scaled(value) : short(value)}
                  </text>
                </g>
              ))}
              {width < 520 && (
                <text x="0" y="6" data-quiet="" style={{ fontSize: 11 }}>
                  {unit}
                </text>
              )}
              {layout.xTicks.map(({ label, x }) => (
                <text key={label} x={x} y={layout.bottom + 22} textAnchor="middle" data-quiet="">
                  {formatMonth(label, language, 'short')}
                </text>
              ))}
            </g>
            {shown.map((series) => (
              <Line key={series} points={layout.series[series]} look={LOOK[series]} />
            ))}
            {shown.flatMap((series) =>
              layout.series[series].map((point) => (
                <Mark
                  key={`${series} ${point.month}`}
                  label={t('end', { series: t(series), value: formatKind(point.value, 'money', language), month: formatMonth(point.month, language) })}
                >
                  {point === layout.series[series].at(-1) ? (
                    <Point series={series} x={point.x} y={point.y} />
                  ) : (
                    <circle cx={point.x} cy={point.y} r="9" fill="transparent" />
                  )}
                </Mark>
              )),
            )}
            {layout.ends.map(({ series, point, labelY }) => (
              <text
                key={series}
                x={Math.min(point.x, layout.right) + 11}
                y={labelY}
                data-strong=""
                data-halo=""
                aria-hidden="true"
                style={{ fill: series === 'plan' ? ink.quiet : LOOK[series].stroke, fontSize: width < 520 ? 11 : 13 }}
              >
                {short(point.value)}
              </text>
            ))}
          </Picture>
        );
      }}
    </ChartFigure>
  );
}
