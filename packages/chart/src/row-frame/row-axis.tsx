import { textWidth } from '../figure/text-width';
import { ink } from '../palette';
import { CLEAR, type RowFrame } from './row-frame';

/** The ticks whose figures have room beside the one before. */
function written(frame: RowFrame, format: (tick: number) => string): Set<number> {
  let end = -Infinity;
  const kept = frame.ticks.filter((tick) => {
    const half = textWidth(format(tick)) / 2;
    if (frame.x(tick) - half < end + 6) return false;
    end = frame.x(tick) + half;
    return true;
  });
  return new Set(kept);
}

/** Names, grid lines and the figures along the top. `zero` draws the line from which bars grow. */
export function RowAxis({ frame, format, zero }: { frame: RowFrame; format: (tick: number) => string; zero?: boolean }) {
  const labelled = written(frame, format);
  return (
    <g aria-hidden="true">
      {frame.ticks.map((tick) => (
        <g key={tick}>
          <line x1={frame.x(tick)} x2={frame.x(tick)} y1={frame.top - 4} y2={frame.height - 6} stroke={ink.grid} />
          {labelled.has(tick) && (
            <text x={frame.x(tick)} y={frame.top - 10} textAnchor={frame.x(tick) < 24 ? 'start' : 'middle'} data-quiet="">
              {format(tick)}
            </text>
          )}
        </g>
      ))}
      {zero && <line x1={frame.x(0)} x2={frame.x(0)} y1={frame.top - 4} y2={frame.height - 6} stroke={ink.axis} strokeWidth="1.5" />}
      {frame.rows.map(({ lines, labelY }) =>
        lines.map((line, index) => (
          <text
            key={`${labelY}-${index}`}
            x={frame.stacked ? frame.left + CLEAR : frame.left - 12}
            y={labelY + index * 16}
            textAnchor={frame.stacked ? 'start' : 'end'}
            data-halo=""
          >
            {line}
          </text>
        )),
      )}
    </g>
  );
}
