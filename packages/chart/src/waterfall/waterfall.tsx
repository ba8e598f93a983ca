import { currencySign, formatDifference, formatNumber } from '@samlar/view-contract/figure';
import { useLanguage } from '@samlar/view-contract/language';
import { useText } from '@samlar/view-contract/text';
import { useId } from 'react';
import { formatKind, type Column, type Row } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Hatch } from '../figure/hatch';
import { Mark, Picture } from '../figure/picture';
import { ink, tones } from '../palette';
import { RowAxis } from '../row-frame/row-axis';
import { waterfallLayout, type WaterfallLine, type WaterfallStep } from './waterfall-layout';
import { texts } from './texts';

export interface WaterfallProps extends FigureFrame {
  lines: readonly WaterfallLine[];
  /** the sum the document states, in whole kronor; null when it states none */
  declared?: number | null;
}

const [part, sum, warn] = [tones('accent'), tones('neutral'), tones('danger')];

function Step({ step, hatch }: { step: WaterfallStep; hatch: string }) {
  if (step.kind === 'difference') {
    // a thousand in almost two million is less than a pixel: the place is pointed out, the size is written
    return (
      <path
        d={`M${step.endX} ${step.y - 8}l8 8 -8 8 -8 -8z`}
        fill={step.value === 0 ? ink.ground : warn.mark}
        stroke={step.value === 0 ? sum.mark : warn.mark}
        strokeWidth="2"
      />
    );
  }
  const fill = step.kind === 'line' ? part.mark : step.kind === 'computed' ? sum.mark : `url(#${hatch})`;
  return (
    <rect
      className="samlar-chart-shape"
      x={step.x}
      y={step.y - 9}
      width={Math.max(step.length, 1.5)}
      height="18"
      fill={fill}
      stroke={step.kind === 'declared' ? sum.mark : 'none'}
      strokeWidth="1.5"
    />
  );
}

/** Budget lines that add up, the sum computed from them, the sum the document declared, and the difference, never corrected in silence. */
export function Waterfall({ lines, declared = null, ...frame }: WaterfallProps) {
  const language = useLanguage();
  const t = useText(texts);
  const hatch = useId();
  const labels = { computed: t('computed'), declared: t('declared'), difference: t('difference') };
  const money = (value: number) => formatKind(value, 'money', language);
  const signed = (value: number) => `${formatDifference(value, language)}\u00a0${currencySign('SEK', language)}`;
  const { computed, difference } = waterfallLayout(lines, declared, labels, 640);
  const noted = lines.some(({ note }) => note);
  const columns: Column[] = [
    { key: 'label', label: t('line') },
    { key: 'value', label: t('amount'), kind: 'money' },
    ...(noted ? [{ key: 'note', label: t('note') }] : []),
  ];
  const rows: Row[] = lines.map(({ label, value, note }) => ({ label, value, note: note ?? '' }));
  rows.push({ label: labels.computed, value: computed, note: '' });
  if (declared !== null) rows.push({ label: labels.declared, value: declared, note: '' }, { label: labels.difference, value: difference!, note: '' });
  const summary =
    declared === null
      ? t('summary', { computed: money(computed) })
      : t('compared', { computed: money(computed), declared: money(declared), difference: signed(difference!) });
  return (
    <ChartFigure {...frame} columns={columns} rows={rows}>
      {(width) => {
        const layout = waterfallLayout(lines, declared, labels, width);
        const { frame: ground, steps } = layout;
        return (
          <Picture width={width} height={ground.height} summary={summary}>
            <defs>
              <Hatch id={hatch} kind="rising" color={sum.line} ground={ink.ground} />
            </defs>
            <RowAxis frame={ground} zero format={(tick) => (tick === 0 ? '0' : `${formatNumber(tick / 1000, language)}\u00a0${t('tkr')}`)} />
            {steps.map((step, index) => {
              const next = steps[index + 1];
              return (
                <Mark
                  key={`${index} ${step.label}`}
                  label={`${step.label}: ${step.kind === 'difference' ? signed(step.value) : money(step.value)}${step.note ? `. ${step.note}` : ''}`}
                >
                  {next && (step.kind === 'line' || (step.kind === 'computed' && next.kind === 'declared')) && (
                    <line x1={step.endX} x2={step.endX} y1={step.y + 9} y2={next.y - 9} stroke={ink.axis} strokeDasharray="2 2" />
                  )}
                  <Step step={step} hatch={hatch} />
                  <text
                    x={Math.max(step.x + step.length, step.endX) + (step.kind === 'difference' ? 14 : 8)}
                    y={step.y + 4.5}
                    data-halo=""
                    data-strong={step.kind === 'line' ? undefined : ''}
                    style={step.kind === 'difference' && step.value !== 0 ? { fill: warn.mark } : undefined}
                  >
                    {step.kind === 'difference' ? signed(step.value) : money(step.value)}
                    {step.note ? ' *' : ''}
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
