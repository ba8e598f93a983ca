import { useId } from 'react';
import type { Column } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Hatch } from '../figure/hatch';
import { Legend } from '../figure/legend';
import { Mark, Picture } from '../figure/picture';
import { ink, tones } from '../palette';
import { riskBand, riskHeatMapLayout, type AssessedRisk, type Chip, type HeatCell, type RiskBand } from './risk-heat-map-layout';
import { useRiskText } from './texts';

export interface RiskHeatMapProps extends FigureFrame {
  /** scored risks only; the unscored belong in a list of their own */
  risks: readonly AssessedRisk[];
  onSelect?: (risk: AssessedRisk) => void;
}

const BANDS = ['ACCEPTABLE', 'SHOULD_BE_TREATED', 'TREAT_IMMEDIATELY'] as const;
const tone = { ACCEPTABLE: tones('success'), SHOULD_BE_TREATED: tones('warning'), TREAT_IMMEDIATELY: tones('danger') };

function Square({ square, cell, hatch }: { square: HeatCell; cell: number; hatch: string }) {
  const { line, ground } = tone[square.band];
  return (
    <g aria-hidden="true">
      <rect
        x={square.x + 1}
        y={square.y + 1}
        width={cell - 2}
        height={cell - 2}
        rx="4"
        strokeWidth={square.band === 'TREAT_IMMEDIATELY' ? 2 : 1}
        fill={square.band === 'TREAT_IMMEDIATELY' ? `url(#${hatch})` : ground}
        stroke={line}
      />
      <text x={square.x + 6} y={square.y + 14} style={{ fontSize: 10.5, fill: tone[square.band].text }}>
        {square.product}
      </text>
    </g>
  );
}

function Arrow({ chip, head }: { chip: Chip; head: string }) {
  if (!chip.from) return null;
  const [dx, dy] = [chip.x - chip.from.x, chip.y - chip.from.y];
  const length = Math.hypot(dx, dy);
  const end = (length - chip.radius - 5) / length;
  return (
    <line
      aria-hidden="true"
      x1={chip.from.x}
      y1={chip.from.y}
      x2={chip.from.x + dx * end}
      y2={chip.from.y + dy * end}
      stroke={ink.text}
      strokeWidth="2"
      strokeDasharray="4 3"
      markerEnd={`url(#${head})`}
    />
  );
}

function Axes({ size, cell, left }: { size: number; cell: number; left: number }) {
  const t = useRiskText();
  return (
    <g aria-hidden="true">
      {[1, 2, 3, 4, 5].map((step) => (
        <g key={step}>
          <text x={left - 10} y={(5 - step) * cell + cell / 2 + 4.5} textAnchor="end">
            {step}
          </text>
          <text x={left + (step - 1) * cell + cell / 2} y={size + 18} textAnchor="middle">
            {step}
          </text>
        </g>
      ))}
      <text transform={`translate(13 ${size / 2}) rotate(-90)`} textAnchor="middle" data-strong="">
        {t('probability')} →
      </text>
      <text x={left + size / 2} y={size + 40} textAnchor="middle" data-strong="">
        {t('consequence')} →
      </text>
    </g>
  );
}

/** Scored risks on a grid of five by five, with their three bands and how they moved since the last review (domain A46). */
export function RiskHeatMap({ risks, onSelect, ...frame }: RiskHeatMapProps) {
  const t = useRiskText();
  const id = useId();
  const bandOf = (risk: AssessedRisk): RiskBand => riskBand(risk.probability, risk.consequence);
  const ordered = [...risks].sort((a, b) => a.number - b.number);
  const count = (band: RiskBand) => risks.filter((risk) => bandOf(risk) === band).length;
  const summary = t('summary', {
    count: risks.length,
    urgent: count('TREAT_IMMEDIATELY'),
    treat: count('SHOULD_BE_TREATED'),
    accept: count('ACCEPTABLE'),
  });
  const moved = risks.some(({ before }) => before);
  const columns: Column[] = [
    { key: 'risk', label: t('risk') },
    { key: 'number', label: t('number'), kind: 'number' },
    { key: 'probability', label: t('probability'), kind: 'number' },
    { key: 'consequence', label: t('consequence'), kind: 'number' },
    { key: 'product', label: t('product'), kind: 'number' },
    { key: 'level', label: t('level') },
    ...(moved ? [{ key: 'before', label: t('before'), kind: 'number' as const }] : []),
  ];
  const rows = ordered.map((risk) => ({
    risk: risk.title,
    number: risk.number,
    probability: risk.probability,
    consequence: risk.consequence,
    product: risk.probability * risk.consequence,
    level: t(bandOf(risk)),
    before: risk.before ? risk.before.probability * risk.before.consequence : { value: null, absence: 'NOT_APPLICABLE' as const },
  }));
  const legend = BANDS.map((band) => ({
    label: t(band),
    sample: (
      <rect
        x="1"
        y="1"
        width="22"
        height="14"
        rx="3"
        strokeWidth={band === 'TREAT_IMMEDIATELY' ? 2 : 1}
        fill={band === 'TREAT_IMMEDIATELY' ? `url(#${id}hatch)` : tone[band].ground}
        stroke={tone[band].line}
      />
    ),
  }));
  return (
    <ChartFigure {...frame} columns={columns} rows={rows} legend={<Legend items={legend} />}>
      {(width) => {
        const beside = width >= 820;
        const layout = riskHeatMapLayout(risks, beside ? width * 0.56 : width);
        const whole = layout.left + layout.size;
        return (
          <div className="samlar-chart-beside">
            <div style={{ flex: `0 0 ${whole}px`, maxWidth: '100%' }}>
              <Picture width={whole} height={layout.height} summary={summary} interactive={Boolean(onSelect)}>
                <defs>
                  <Hatch
                    id={`${id}hatch`}
                    kind="rising"
                    color="var(--ds-color-danger-surface-hover)"
                    ground="var(--ds-color-danger-surface-tinted)"
                  />
                  <marker id={`${id}head`} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                    <path d="M0 0 8 4 0 8z" fill={ink.text} />
                  </marker>
                </defs>
                <Axes {...layout} />
                {layout.cells.map((square) => (
                  <Square key={`${square.probability}${square.consequence}`} square={square} cell={layout.cell} hatch={`${id}hatch`} />
                ))}
                {layout.chips.map((chip) => (
                  <Arrow key={chip.risk.id} chip={chip} head={`${id}head`} />
                ))}
                {layout.chips.map((chip) => {
                  const { number, title, probability, consequence } = chip.risk;
                  return (
                    <Mark
                      key={chip.risk.id}
                      onSelect={onSelect && (() => onSelect(chip.risk))}
                      box={{ x: chip.x - chip.radius, y: chip.y - chip.radius, width: chip.radius * 2, height: chip.radius * 2 }}
                      label={t('chip', { number, title, probability, consequence, product: probability * consequence })}
                    >
                      <circle
                        className="samlar-chart-shape"
                        cx={chip.x}
                        cy={chip.y}
                        r={chip.radius}
                        fill={ink.text}
                        stroke={ink.ground}
                        strokeWidth="1.5"
                      />
                      <text
                        x={chip.x}
                        y={chip.y + 4.5}
                        textAnchor="middle"
                        data-strong=""
                        style={{ fill: ink.ground, fontSize: Math.min(13, chip.radius * 1.15) }}
                      >
                        {number}
                      </text>
                    </Mark>
                  );
                })}
              </Picture>
            </div>
            <ol className="samlar-chart-list">
              {ordered.map((risk) => (
                <li key={risk.id} value={risk.number}>
                  {risk.title}{' '}
                  <span>
                    {risk.probability * risk.consequence} · {t(bandOf(risk))}
                  </span>
                </li>
              ))}
            </ol>
          </div>
        );
      }}
    </ChartFigure>
  );
}
