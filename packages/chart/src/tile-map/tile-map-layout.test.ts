import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FYRBODAL_TILES } from './fyrbodal-tiles';
import { tileMapLayout } from './tile-map-layout';

test('fourteen tiles, none on another, all inside', () => {
  for (const width of [288, 640, 1200]) {
    const { tiles, tileWidth, tileHeight, ...map } = tileMapLayout(FYRBODAL_TILES, [], width);
    expect(tiles).toHaveLength(14);
    expect(new Set(tiles.map(({ x, y }) => `${x},${y}`)).size).toBe(14);
    expect(map.width).toBeLessThanOrEqual(width);
    for (const { x, y } of tiles) {
      expect(x + tileWidth).toBeLessThanOrEqual(map.width);
      expect(y + tileHeight).toBeLessThanOrEqual(map.height);
    }
  }
});

test('north is up: Strömstad above Tanum above Sotenäs above Lysekil above Orust', () => {
  const { tiles } = tileMapLayout(FYRBODAL_TILES, [], 640);
  const ys = ['1486', '1435', '1427', '1484', '1421'].map((code) => tiles.find((tile) => tile.code === code)!.y);
  expect([...ys].sort((a, b) => a - b)).toEqual(ys);
});

test('zero is palest with no bar; no value is MISSING; suppressed keeps its reason', () => {
  const { tiles } = tileMapLayout(
    FYRBODAL_TILES,
    [
      { code: '1484', cell: 1 },
      { code: '1430', cell: 0 },
      { code: '1427', cell: { value: null, absence: 'SUPPRESSED' } },
    ],
    640,
  );
  const of = (code: string) => tiles.find((tile) => tile.code === code)!;
  expect(of('1484')).toMatchObject({ shade: 3, fill: 1, absence: null });
  expect(of('1430')).toMatchObject({ shade: 0, fill: 0, value: 0 });
  expect(of('1427')).toMatchObject({ shade: null, absence: 'SUPPRESSED' });
  expect(of('1421')).toMatchObject({ shade: null, absence: 'MISSING' });
});

test('long names break where they may in narrow tiles', () => {
  const { tiles } = tileMapLayout(FYRBODAL_TILES, [], 288);
  expect(tiles.find(({ code }) => code === '1488')!.lines).toEqual(['Troll-', 'hättan']);
});

test("the tiles are the municipalities' own, in the places the plan's figures give", () => {
  const [header, ...lines] = readFileSync(join(__dirname, '../../../lia/figures/municipalities.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const cell = (line: string[], name: string) => line[header!.indexOf(name)]!;
  const expected = lines.map((line) => ({
    code: cell(line, 'code'),
    name: cell(line, 'name'),
    column: Number(cell(line, 'tile_column')),
    row: Number(cell(line, 'tile_row')),
  }));
  const own = FYRBODAL_TILES.map((tile) => ({ ...tile, name: tile.name.replaceAll('\u00ad', '') }));
  const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
  expect(own.sort(byCode)).toEqual(expected.sort(byCode));
});
