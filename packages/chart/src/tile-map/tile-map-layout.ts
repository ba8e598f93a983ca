import { figureOf, type Absence, type Cell } from '../figure/cell';
import { textWidth } from '../figure/text-width';
import type { Tile } from './fyrbodal-tiles';

/** Classes of shade, palest first; the number in the tile says the same. */
export const SHADES = 4;

export interface PlacedTile {
  code: string;
  /** the name without soft hyphens */
  name: string;
  lines: string[];
  x: number;
  y: number;
  value: number | null;
  absence: Absence | null;
  /** 0 … SHADES − 1; null when there is no figure */
  shade: number | null;
  /** length of the bar along the tile's foot, 0–1 of its width */
  fill: number;
}

export interface TileMapLayout {
  width: number;
  height: number;
  tileWidth: number;
  tileHeight: number;
  nameSize: number;
  figureSize: number;
  tiles: PlacedTile[];
}

/** A figure that a tile shows, by the municipality's code. */
export interface TileValue {
  code: string;
  cell: Cell;
}

function nameLines(name: string, width: number, size: number): string[] {
  const whole = name.replaceAll('\u00ad', '');
  if (textWidth(whole, size) <= width || !name.includes('\u00ad')) return [whole];
  const [first, ...rest] = name.split('\u00ad');
  return [`${first}-`, rest.join('')];
}

/** Places the tiles; the highest figure (or `most`) has the longest bar and the deepest shade. A tile without a value is MISSING. */
export function tileMapLayout(tiles: readonly Tile[], values: readonly TileValue[], available: number, most?: number): TileMapLayout {
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  const gap = available < 480 ? 4 : 8;
  const tileWidth = Math.min(168, Math.floor((available - gap * (columns - 1)) / columns));
  const tileHeight = Math.round(Math.min(96, Math.max(64, tileWidth * 0.62)));
  const nameSize = tileWidth < 84 ? 10.5 : 13.5;
  const known = new Map(values.map(({ code, cell }) => [code, figureOf(cell)]));
  const highest = most ?? Math.max(0, ...[...known.values()].map(({ value }) => value ?? 0));
  return {
    width: columns * tileWidth + (columns - 1) * gap,
    height: rows * tileHeight + (rows - 1) * gap,
    tileWidth,
    tileHeight,
    nameSize,
    figureSize: tileWidth < 84 ? 14 : 20,
    tiles: tiles.map(({ code, column, row, name }) => {
      const { value, absence } = known.get(code) ?? { value: null, absence: 'MISSING' as const };
      const fill = value === null || highest <= 0 ? 0 : Math.min(1, Math.max(0, value / highest));
      return {
        code,
        name: name.replaceAll('\u00ad', ''),
        lines: nameLines(name, tileWidth - 8, nameSize),
        x: column * (tileWidth + gap),
        y: row * (tileHeight + gap),
        value,
        absence: value === null ? (absence ?? 'MISSING') : null,
        fill,
        shade: value === null ? null : Math.min(SHADES - 1, Math.floor(fill * SHADES)),
      };
    }),
  };
}
