export type CultureList = 'personal' | 'current' | 'desired';
export const CULTURE_LISTS: readonly CultureList[] = ['personal', 'current', 'desired'];

/** A word among the ten most chosen of a list. Limiting words exist only at levels 1–3 (domain §3.4). */
export interface CultureWord {
  word: string;
  /** 1–7 */
  level: number;
  limiting: boolean;
  votes: number;
}

/** One measurement. `lists` is null when it may not be shown (too few answers) or is missing. */
export interface CultureWave {
  label: string;
  respondents: number | null;
  lists: Record<CultureList, readonly CultureWord[]> | null;
  absence?: 'SUPPRESSED' | 'MISSING' | null;
}

export interface PlacedWord extends CultureWord {
  x: number;
  y: number;
  /** the word is among the ten of another list of the same measurement too */
  matched: boolean;
}

export interface CulturePlotLayout {
  width: number;
  height: number;
  left: number;
  /** the names of the levels stand above their dots */
  stacked: boolean;
  /** `y` is the middle of the dots */
  levels: { level: number; y: number; top: number; height: number }[];
  columns: { list: CultureList; x: number; left: number; width: number }[];
  words: Record<CultureList, PlacedWord[]>;
  radius: number;
}

const TOP = 28;
const NAME = 18;

/** Below this width a level's name stands above its dots instead of beside them. */
const STACK_BELOW = 420;

/** Seven levels, the seventh on top; a dot a word, dots of a level side by side and on further lines where they do not fit. */
export function culturePlotLayout(lists: Record<CultureList, readonly CultureWord[]>, width: number, nameWidth: number): CulturePlotLayout {
  const stacked = width < STACK_BELOW;
  const labelWidth = stacked ? 0 : nameWidth;
  const columnWidth = (width - labelWidth) / 3;
  const radius = columnWidth < 90 ? 8 : 10;
  const pitch = radius * 2 + 4;
  const perLine = Math.max(1, Math.floor((columnWidth - 8) / pitch));
  const known = (list: CultureList, level: number) =>
    lists[list].filter((word) => word.level === level).sort((a, b) => b.votes - a.votes || a.word.localeCompare(b.word, 'sv'));
  let y = TOP;
  const levels = [7, 6, 5, 4, 3, 2, 1].map((level) => {
    const lines = Math.max(1, ...CULTURE_LISTS.map((list) => Math.ceil(known(list, level).length / perLine)));
    const name = stacked ? NAME : 0;
    const height = lines * pitch + 10 + name;
    const row = { level, top: y, height, y: y + name + (height - name) / 2 };
    y += height;
    return row;
  });
  const columns = CULTURE_LISTS.map((list, index) => ({
    list,
    left: labelWidth + index * columnWidth,
    width: columnWidth,
    x: labelWidth + (index + 0.5) * columnWidth,
  }));
  const matched = (list: CultureList, word: string) => CULTURE_LISTS.some((other) => other !== list && lists[other].some((own) => own.word === word));
  const words = Object.fromEntries(
    columns.map(({ list, x }) => [
      list,
      levels.flatMap((row) => {
        const own = known(list, row.level);
        const lines = Math.ceil(own.length / perLine);
        return own.map((word, index): PlacedWord => {
          const line = Math.floor(index / perLine);
          const inLine = Math.min(perLine, own.length - line * perLine);
          return {
            ...word,
            matched: matched(list, word.word),
            x: x + ((index % perLine) - (inLine - 1) / 2) * pitch,
            y: row.y + (line - (lines - 1) / 2) * pitch,
          };
        });
      }),
    ]),
  ) as Record<CultureList, PlacedWord[]>;
  return { width, height: y + 4, left: labelWidth, stacked, levels, columns, words, radius };
}
