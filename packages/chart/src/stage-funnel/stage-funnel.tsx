import { useLanguage } from '@samlar/view-contract/language';
import { useText } from '@samlar/view-contract/text';
import { formatKind, formatMark, type Column } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Mark, Picture } from '../figure/picture';
import { absenceWords } from '../figure/summary';
import { textWidth } from '../figure/text-width';
import { useFigureText } from '../figure/texts';
import { ink, tones } from '../palette';
import { stageFunnelLayout, type FunnelStage } from './stage-funnel-layout';
import { texts } from './texts';

export interface StageFunnelProps extends FigureFrame {
  stages: readonly FunnelStage[];
  stageLabel: string;
  /** head of the column of numbers: "Antal" */
  measure: string;
}

const color = tones('accent');

/** How many get how far: applications, teams, visits, learning meetings, plans. */
export function StageFunnel({ stages, stageLabel, measure, ...frame }: StageFunnelProps) {
  const language = useLanguage();
  const t = useText(texts);
  const figureText = useFigureText();
  const columns: Column[] = [
    { key: 'label', label: stageLabel },
    { key: 'value', label: measure, kind: 'number', decimals: 0 },
    { key: 'share', label: t('share'), kind: 'share', decimals: 0 },
  ];
  const rows = stageFunnelLayout(stages, 100).stages.map((stage, index) => ({
    label: stage.label,
    value: stages[index]!.value,
    share: index === 0 ? { value: null, absence: 'NOT_APPLICABLE' as const } : stage.shareOfBefore,
  }));
  const shareText = (share: number) => t('of', { share: formatKind(share, 'share', language, 0) });
  return (
    <ChartFigure {...frame} columns={columns} rows={rows}>
      {(available) => {
        const layout = stageFunnelLayout(stages, Math.min(available, 560));
        const words = layout.stages.map(
          (stage) =>
            `${stage.label}: ${stage.value === null ? absenceWords(stage.absence, figureText) : stage.value}${stage.shareOfBefore === null ? '' : `, ${shareText(stage.shareOfBefore)}`}`,
        );
        const middle = layout.width / 2;
        return (
          <div style={{ maxWidth: layout.width }}>
            <Picture width={layout.width} height={layout.height} summary={words.join('. ')}>
              {layout.stages.map((stage, index) => {
                const next = layout.stages[index + 1];
                const text = formatMark(stages[index]!.value, { kind: 'number', decimals: 0 }, language);
                const inside = stage.length > textWidth(text, 16) + 16;
                return (
                  <Mark key={stage.label} label={words[index]!}>
                    {next && stage.value !== null && next.value !== null && (
                      <path
                        d={`M${stage.x} ${stage.y + layout.barHeight}H${stage.x + stage.length}L${next.x + next.length} ${next.y}H${next.x}Z`}
                        fill={color.ground}
                      />
                    )}
                    <text x={middle} y={stage.y - 7} textAnchor="middle" data-halo="">
                      {stage.label}
                      {stage.shareOfBefore === null ? '' : <tspan fill={ink.quiet}> · {shareText(stage.shareOfBefore)}</tspan>}
                    </text>
                    {stage.length > 0 ? (
                      <rect
                        className="samlar-chart-shape"
                        x={stage.x}
                        y={stage.y}
                        width={stage.length}
                        height={layout.barHeight}
                        rx="3"
                        fill={color.mark}
                      />
                    ) : (
                      <line
                        x1={middle - 20}
                        x2={middle + 20}
                        y1={stage.y + layout.barHeight / 2}
                        y2={stage.y + layout.barHeight / 2}
                        stroke={ink.axis}
                        strokeDasharray="3 3"
                      />
                    )}
                    <text
                      x={inside ? middle : stage.x + stage.length + (stage.length > 0 ? 8 : 26)}
                      y={stage.y + layout.barHeight / 2 + 6}
                      textAnchor={inside ? 'middle' : 'start'}
                      data-strong=""
                      style={{ fontSize: 16, ...(inside ? { fill: ink.ground } : {}) }}
                    >
                      {text}
                    </text>
                  </Mark>
                );
              })}
            </Picture>
          </div>
        );
      }}
    </ChartFigure>
  );
}
