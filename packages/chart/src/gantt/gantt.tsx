import { formatDate, termOf } from '@samlar/view-contract/figure';
import { useLanguage } from '@samlar/view-contract/language';
import type { Language } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import type { Column, Row } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Legend } from '../figure/legend';
import { Mark, Picture } from '../figure/picture';
import { textWidth } from '../figure/text-width';
import { ink, tones } from '../palette';
import { ganttLayout, type GanttPart, type GanttRow } from './gantt-layout';
import { texts } from './texts';

export interface GanttProps extends FigureFrame {
  rows: readonly GanttRow[];
  nameLabel: string;
  /** ISO day to mark; nothing is marked when left out */
  today?: string;
}

const [bar, stay] = [tones('accent'), tones('brand1')];

function Shape({ kind = 'ongoing', x, y, length }: { kind?: GanttPart['kind']; x: number; y: number; length: number }) {
  if (kind === 'ongoing')
    return (
      <rect className="samlar-chart-shape" x={x} y={y - 9} width={length} height="18" rx="3" fill={bar.ground} stroke={bar.line} strokeWidth="1.5" />
    );
  const middle = x + length / 2;
  if (kind === 'occasion')
    return <circle className="samlar-chart-shape" cx={middle} cy={y} r="6" fill={bar.mark} stroke={ink.ground} strokeWidth="1.5" />;
  return <path className="samlar-chart-shape" d={`M${middle} ${y - 9}l9 9-9 9-9-9z`} fill={stay.mark} stroke={ink.ground} strokeWidth="1.5" />;
}

/** The term's name as the room allows: `vt 2012`, `vt 12`, `2012`. */
function termName(from: string, room: number, language: Language): string {
  const name = termOf(from, language);
  return [name, name.replace(/20(?=\d\d$)/, '')].find((written) => textWidth(written) < room) ?? name.slice(-4);
}

/** Activities over school terms: stretches, single occasions, residentials. */
export function Gantt({ rows, nameLabel, today, ...frame }: GanttProps) {
  const t = useText(texts);
  const language = useLanguage();
  const day = (date: string) => formatDate(date, language);
  const columns: Column[] = [
    { key: 'name', label: nameLabel },
    { key: 'what', label: t('what') },
    { key: 'kind', label: t('kind') },
    { key: 'from', label: t('from') },
    { key: 'to', label: t('to') },
  ];
  const twin: Row[] = rows.flatMap(({ name, parts }) =>
    parts.map((part) => ({ name, what: part.label ?? '', kind: t(part.kind ?? 'ongoing'), from: day(part.from), to: day(part.to) })),
  );
  const kinds = (['ongoing', 'occasion', 'residential'] as const).filter((kind) =>
    rows.some(({ parts }) => parts.some((part) => (part.kind ?? 'ongoing') === kind)),
  );
  const legend = kinds.map((kind) => ({
    label: t(kind),
    sample: <Shape kind={kind} x={kind === 'ongoing' ? 1 : 11} y={8} length={kind === 'ongoing' ? 22 : 2} />,
  }));
  const words = (name: string, part: GanttPart) =>
    `${name}: ${part.label ?? t(part.kind ?? 'ongoing')}, ${day(part.from)}${day(part.to) === day(part.from) ? '' : ` – ${day(part.to)}`}`;
  const days = rows.flatMap(({ parts }) => parts.flatMap(({ from, to }) => [from, to])).sort();
  return (
    <ChartFigure {...frame} columns={columns} rows={twin} legend={<Legend items={legend} />}>
      {(width) => {
        const layout = ganttLayout(rows, width, today);
        const { frame: ground } = layout;
        return (
          <Picture width={width} height={ground.height + 16} summary={t('summary', { rows: rows.length, from: day(days[0]!), to: day(days.at(-1)!) })}>
            <g aria-hidden="true">
              {layout.terms.map(({ from, x, width: room }, index) => (
                <g key={from}>
                  <rect
                    x={x}
                    y={ground.top - 4}
                    width={room}
                    height={ground.height - ground.top}
                    fill={index % 2 ? ink.ground : 'var(--ds-color-neutral-background-tinted)'}
                  />
                  <line x1={x} x2={x} y1={ground.top - 4} y2={ground.height - 4} stroke={ink.grid} />
                  <text x={x + room / 2} y={ground.top - 10} textAnchor="middle" data-quiet="">
                    {termName(from, room, language)}
                  </text>
                </g>
              ))}
              {ground.rows.map(({ lines, labelY }) =>
                lines.map((line, index) => (
                  <text
                    key={`${labelY} ${index}`}
                    x={ground.stacked ? 0 : ground.left - 12}
                    y={labelY + index * 16}
                    textAnchor={ground.stacked ? 'start' : 'end'}
                  >
                    {line}
                  </text>
                )),
              )}
              {layout.todayX !== null && (
                <>
                  <line
                    x1={layout.todayX}
                    x2={layout.todayX}
                    y1={ground.top - 4}
                    y2={ground.height - 2}
                    stroke={ink.text}
                    strokeWidth="1.5"
                    strokeDasharray="5 4"
                  />
                  <text x={layout.todayX} y={ground.height + 12} textAnchor="middle" data-quiet="">
                    {t('today')}
                  </text>
                </>
              )}
            </g>
            {layout.rows.map(({ name, y, parts }) =>
              [...parts]
                .sort((a) => ((a.kind ?? 'ongoing') === 'ongoing' ? -1 : 1))
                .map((part) => (
                  <Mark key={`${name} ${part.from} ${part.kind}`} label={words(name, part)}>
                    <Shape kind={part.kind} x={part.x} y={y} length={part.length} />
                    {(part.kind ?? 'ongoing') === 'ongoing' && part.label && textWidth(part.label, 12) + 12 < part.length && (
                      <text x={part.x + 8} y={y + 4.5} style={{ fontSize: 12, fill: bar.text }}>
                        {part.label}
                      </text>
                    )}
                  </Mark>
                )),
            )}
          </Picture>
        );
      }}
    </ChartFigure>
  );
}
