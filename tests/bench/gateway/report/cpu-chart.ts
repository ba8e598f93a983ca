import { STOCK } from '../contenders/contenders';
import { cpuOf, findCell, type GatewayRecord } from '../record';
import { COLOURS, FAINT, line, round, svg, text } from './svg';
import { shareOf, sizeOf } from './tables';

const WIDTH = 920;
const LEFT = 310;
const RIGHT = 150;
const BAR = 18;
const GAP = 6;

/** Bars of CPU for one request, a group for each query; each group has its own scale, for ratios are what is to be seen. */
export function cpuChart(record: GatewayRecord): string {
  const most = Math.max(...record.cells.map(({ connections }) => connections));
  const parts = [text(20, 32, `CPU for one request, ${most} connections, no deduplication`, { size: 18, weight: 600 }), text(20, 54, 'Milliseconds of the gateway’s process, and that as a part of the stock gateway. Each query has its own scale.', { fill: FAINT })];
  let y = 84;
  for (const { name, title, bytes } of record.queries) {
    const rows = record.contenders.flatMap((contender) => {
      const cell = findCell(record.cells, { query: name, contender: contender.name, connections: most, bodies: 'constant', deduplicate: false });
      return cell ? [{ ...contender, cell, cpu: cpuOf(cell) }] : [];
    });
    if (rows.length === 0) continue;
    const scale = (WIDTH - LEFT - RIGHT) / Math.max(...rows.map(({ cpu }) => cpu));
    const stock = rows.find((row) => row.name === STOCK)?.cell;
    parts.push(text(20, y, `${title} (${sizeOf(bytes)})`, { size: 14, weight: 600 }));
    y += 12;
    const top = y;
    for (const row of rows) {
      const width = Math.max(1.5, row.cpu * scale);
      const share = shareOf(stock, row.cell);
      parts.push(
        text(LEFT - 10, y + BAR - 5, row.title, { anchor: 'end' }),
        `<rect x="${LEFT}" y="${y}" width="${round(width)}" height="${BAR}" fill="${COLOURS[row.name] ?? FAINT}"/>`,
        text(LEFT + width + 8, y + BAR - 5, `${row.cpu < 1 ? row.cpu.toFixed(2) : row.cpu.toFixed(1)} ms${share && `, ${share}`}`),
      );
      y += BAR + GAP;
    }
    parts.push(line(LEFT, top - 4, LEFT, y, FAINT));
    y += 34;
  }
  return svg(WIDTH, y, 'CPU for one request, by query and gateway', parts);
}
