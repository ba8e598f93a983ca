import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Mark, Picture } from '../figure/picture';
import { textWidth } from '../figure/text-width';
import { ink, tones } from '../palette';
import { NODE_WIDTH, sankeyLayout, type Flow, type FlowNode, type SankeyNode } from './flow-layout';
import { flowTwin } from './flow-table';
import { useFlowText } from './texts';

export interface FlowProps extends FigureFrame {
  /** in the order they are drawn: north to south */
  nodes: readonly FlowNode[];
  flows: readonly Flow[];
}

const give = tones('accent');
const receive = tones('brand1');

function Side({
  nodes,
  x,
  textX,
  anchor,
  color,
}: {
  nodes: readonly SankeyNode[];
  x: number;
  textX: number;
  anchor: 'start' | 'end';
  color: string;
}) {
  return nodes.map(({ id, name, value, y, height }) => (
    <g key={id} aria-hidden="true">
      <rect x={x} y={y} width={NODE_WIDTH} height={Math.max(height, 2)} fill={value > 0 ? color : ink.axis} rx="1" />
      <text x={textX} y={y + Math.max(height, 4) / 2 + 4.5} textAnchor={anchor} data-quiet={value > 0 ? undefined : ''}>
        {anchor === 'end' ? `${name} ` : ''}
        <tspan fontWeight="650">{value || '–'}</tspan>
        {anchor === 'start' ? ` ${name}` : ''}
      </text>
    </g>
  ));
}

/** Who gives to whom: givers to the left, receivers to the right, as thick as they are many. */
export function FlowSankey({ nodes, flows, ...frame }: FlowProps) {
  const t = useFlowText();
  const { columns, rows, summary } = flowTwin(nodes, flows, t);
  const name = (id: string) => nodes.find((node) => node.id === id)!.name;
  const labels = Math.max(60, ...nodes.map((node) => textWidth(`${node.name} 00`))) + 8;
  return (
    <ChartFigure {...frame} columns={columns} rows={rows}>
      {(available) => {
        const width = Math.min(available, 900);
        const layout = sankeyLayout(nodes, flows, width, Math.min(labels, width * 0.34));
        return (
          <div style={{ maxWidth: width }}>
            <Picture width={width} height={layout.height + 22} summary={summary}>
              <text x={layout.left} y="14" textAnchor="end" data-strong="" aria-hidden="true">
                {t('gives')}
              </text>
              <text x={layout.right} y="14" data-strong="" aria-hidden="true">
                {t('receives')}
              </text>
              <g transform="translate(0 22)">
                {layout.bands.map(({ from, to, value, path }) => (
                  <Mark key={`${from} ${to}`} label={t('flow', { from: name(from), to: name(to), value })}>
                    <path className="samlar-chart-shape samlar-chart-band" d={path} fill={give.line} stroke={give.line} strokeWidth="1" />
                  </Mark>
                ))}
                <Side nodes={layout.givers} x={layout.left - NODE_WIDTH} textX={layout.left - NODE_WIDTH - 6} anchor="end" color={give.mark} />
                <Side nodes={layout.receivers} x={layout.right} textX={layout.right + NODE_WIDTH + 6} anchor="start" color={receive.mark} />
              </g>
            </Picture>
          </div>
        );
      }}
    </ChartFigure>
  );
}
