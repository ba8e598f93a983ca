import { useLanguage } from '@samlar/view-contract/language';
import { useId } from 'react';
import { formatMark, type CellKind, type Column } from '../figure/cell';
import { ChartFigure, type FigureFrame } from '../figure/chart-figure';
import { Hatch } from '../figure/hatch';
import { Mark, Picture } from '../figure/picture';
import { rangeSummary, spoken } from '../figure/summary';
import { useFigureText } from '../figure/texts';
import { ink } from '../palette';
import { FYRBODAL_TILES, type Tile } from './fyrbodal-tiles';
import { tileMapLayout, type PlacedTile, type TileMapLayout, type TileValue } from './tile-map-layout';

export interface TileMapProps extends FigureFrame {
  values: readonly TileValue[];
  /** what the figure is, as a column head: "Nådda anställda" */
  measure: string;
  /** head of the column of names */
  nameLabel?: string;
  kind?: CellKind;
  decimals?: number;
  /** the figure of a full bar; the highest one when absent. For a share of all, 1. */
  most?: number;
  tiles?: readonly Tile[];
  onSelect?: (code: string) => void;
}

const step = (name: string) => `var(--ds-color-accent-${name})`;
const GROUND = [step('background-tinted'), step('surface-tinted'), step('surface-active'), step('text-subtle')];

function TileShape({ tile, layout, text, hatch }: { tile: PlacedTile; layout: TileMapLayout; text: string; hatch: string }) {
  const { tileWidth, tileHeight, nameSize, figureSize } = layout;
  const dark = tile.shade === 3;
  const color = dark ? ink.ground : tile.shade === null ? ink.quiet : ink.text;
  const ground = tile.shade === null ? (tile.absence === 'NOT_APPLICABLE' ? ink.ground : `url(#${hatch})`) : GROUND[tile.shade];
  const left = tileWidth < 84 ? 5 : 12;
  const track = tileWidth - 2 * left;
  return (
    <g transform={`translate(${tile.x} ${tile.y})`}>
      <rect
        className="samlar-chart-shape"
        width={tileWidth}
        height={tileHeight}
        rx="6"
        fill={ground}
        stroke={tile.shade === null ? ink.axis : step('border-default')}
        strokeDasharray={tile.shade === null ? '4 3' : undefined}
      />
      {tile.lines.map((line, index) => (
        <text key={line} x={left} y={nameSize + 5 + index * (nameSize + 1)} style={{ fontSize: nameSize, fill: color }}>
          {line}
        </text>
      ))}
      <text x={left} y={tileHeight - 14} data-strong="" style={{ fontSize: figureSize, fill: color }}>
        {text}
      </text>
      {tile.shade !== null && (
        <>
          <rect x={left} y={tileHeight - 9} width={track} height="3" rx="1.5" fill={color} opacity="0.25" />
          <rect x={left} y={tileHeight - 9} width={track * tile.fill} height="3" rx="1.5" fill={color} />
        </>
      )}
    </g>
  );
}

/** Fourteen municipalities as tiles in their rough places, each with its figure (domain §2.10, §4.3). */
export function TileMap({ values, measure, nameLabel, kind = 'number', decimals, most, tiles = FYRBODAL_TILES, onSelect, ...frame }: TileMapProps) {
  const language = useLanguage();
  const t = useFigureText();
  const hatch = useId();
  const cellOf = (code: string) => values.find((value) => value.code === code)?.cell;
  const column = { kind, ...(decimals === undefined ? {} : { decimals }) };
  const items = tiles.map(({ code, name }) => ({ code, name: name.replaceAll('\u00ad', ''), cell: cellOf(code) }));
  const columns: Column[] = [
    { key: 'name', label: nameLabel ?? t('municipality') },
    { key: 'cell', label: measure, ...column },
  ];
  return (
    <ChartFigure {...frame} columns={columns} rows={items.map(({ name, cell }) => ({ name, cell }))}>
      {(available) => {
        const layout = tileMapLayout(tiles, values, available, most);
        return (
          <div style={{ maxWidth: layout.width }}>
            <Picture
              width={layout.width}
              height={layout.height}
              interactive={Boolean(onSelect)}
              summary={`${measure}. ${rangeSummary(items, kind, language, t, decimals)}`}
            >
              <defs>
                <Hatch id={hatch} kind="rising" color={ink.tint} ground={ink.ground} />
              </defs>
              {layout.tiles.map((tile) => (
                <Mark
                  key={tile.code}
                  label={`${tile.name}: ${spoken(cellOf(tile.code), kind, language, t, decimals)}`}
                  onSelect={onSelect && (() => onSelect(tile.code))}
                  box={{ x: tile.x, y: tile.y, width: layout.tileWidth, height: layout.tileHeight }}
                >
                  <TileShape tile={tile} layout={layout} hatch={hatch} text={formatMark(cellOf(tile.code), column, language)} />
                </Mark>
              ))}
            </Picture>
          </div>
        );
      }}
    </ChartFigure>
  );
}
