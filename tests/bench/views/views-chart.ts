import { FAINT, INK, line, svg, text } from '../gateway/report/svg';
import type { Visit } from './visit';

const WIDTH = 720;
const LEFT = 250;
const ROW = 26;
const TOP = 52;

/** A bar for each script of the first page, as long as its bytes. */
export function chartOf(scripts: Visit['scripts']): string {
  const rows = scripts.toSorted((a, b) => b.bytes - a.bytes);
  const most = rows[0]?.bytes ?? 1;
  const total = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  const title = `JavaScript of the first page: ${(total / 1_000).toFixed(0)} kB gzip in ${rows.length} scripts`;
  return svg(WIDTH, TOP + rows.length * ROW + 16, title, [
    text(16, 28, title, { size: 16, weight: 600 }),
    line(LEFT, TOP - 6, LEFT, TOP + rows.length * ROW),
    ...rows.flatMap(({ path, bytes }, at) => {
      const y = TOP + at * ROW;
      const length = ((WIDTH - LEFT - 80) * bytes) / most;
      const shell = path.startsWith('/static/');
      return [
        text(LEFT - 8, y + 14, nameOf(path), { anchor: 'end', fill: INK }),
        `<rect x="${LEFT}" y="${y + 2}" width="${Math.max(1, Math.round(length))}" height="${ROW - 8}" fill="${shell ? '#0b3d66' : '#4a8f6d'}"/>`,
        text(LEFT + length + 6, y + 14, `${(bytes / 1_000).toFixed(1)} kB`, { fill: FAINT }),
      ];
    }),
  ]);
}

/** `core/ku8 entry.js` of `/views/core/ku8/<version>/entry.js`; `portal index.….js` of the shell's. */
function nameOf(path: string): string {
  const [, place, owner, name, , ...file] = path.split('/');
  return place === 'views' ? `${owner}/${name} ${file.join('/')}` : `portal ${path.split('/').at(-1)}`;
}
