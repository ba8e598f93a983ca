import { ChartFigure } from '../figure/chart-figure';
import { Mark, Picture } from '../figure/picture';
import { textWidth } from '../figure/text-width';
import { ink, tones } from '../palette';
import { flowTable } from './flow-layout';
import type { FlowProps } from './flow-sankey';
import { flowTwin } from './flow-table';
import { useFlowText } from './texts';

const color = tones('accent');

/** Who gives to whom as a square table: the larger the disc, the more. Rows give, columns receive. */
export function FlowMatrix({ nodes, flows, ...frame }: FlowProps) {
  const t = useFlowText();
  const { columns, rows, summary } = flowTwin(nodes, flows, t);
  const table = flowTable(nodes, flows);
  return (
    <ChartFigure {...frame} columns={columns} rows={rows}>
      {(available) => {
        const label = Math.min(Math.max(...nodes.map(({ name }) => textWidth(name)), 40) + 10, available * 0.32);
        const head = label * 0.82 + 8;
        const cell = Math.min(52, Math.floor((available - label - 14) / (nodes.length + 1)));
        const width = label + cell * (nodes.length + 1) + 14;
        const height = head + cell * (nodes.length + 1);
        const small = cell < 30 ? { fontSize: 11 } : undefined;
        return (
          <div style={{ maxWidth: width }}>
            <Picture width={width} height={height} summary={summary}>
              {nodes.map(({ id, name }, index) => (
                <g key={id} aria-hidden="true">
                  <text x={label - 8} y={head + index * cell + cell / 2 + 4.5} textAnchor="end" style={small}>
                    {name}
                  </text>
                  <text transform={`translate(${label + index * cell + cell / 2 + 4} ${head - 8}) rotate(-55)`} style={small}>
                    {name}
                  </text>
                  <text x={label + nodes.length * cell + cell / 2 + 8} y={head + index * cell + cell / 2 + 4.5} textAnchor="middle" data-strong="">
                    {table.given[index] || '–'}
                  </text>
                  <text x={label + index * cell + cell / 2} y={head + nodes.length * cell + cell / 2 + 10} textAnchor="middle" data-strong="">
                    {table.received[index] || '–'}
                  </text>
                </g>
              ))}
              {table.values.map((row, from) =>
                row.map((value, to) => {
                  const [x, y] = [label + to * cell, head + from * cell];
                  const radius = value ? Math.max(5, (cell / 2 - 2) * Math.sqrt(value / table.highest)) : 0;
                  const inside = radius > 9;
                  return (
                    <Mark key={`${from} ${to}`} label={t('flow', { from: nodes[from]!.name, to: nodes[to]!.name, value: value ?? '.' })}>
                      <rect
                        x={x + 0.5}
                        y={y + 0.5}
                        width={cell - 1}
                        height={cell - 1}
                        fill={value === null ? ink.tint : ink.ground}
                        stroke={ink.grid}
                      />
                      {value ? (
                        <circle
                          className="samlar-chart-shape"
                          cx={x + cell / 2}
                          cy={y + cell / 2}
                          r={radius}
                          fill={inside ? color.mark : 'none'}
                          stroke={color.mark}
                          strokeWidth="1.5"
                        />
                      ) : null}
                      <text
                        x={x + cell / 2}
                        y={y + cell / 2 + 4.5}
                        textAnchor="middle"
                        data-quiet={value ? undefined : ''}
                        style={inside ? { fill: ink.ground, fontWeight: 650 } : undefined}
                      >
                        {value === null ? '.' : value || '–'}
                      </text>
                    </Mark>
                  );
                }),
              )}
            </Picture>
          </div>
        );
      }}
    </ChartFigure>
  );
}
