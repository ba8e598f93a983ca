export type CultureList = 'personal' | 'current' | 'desired'
export const CULTURE_LISTS: readonly CultureList[] = ['personal', 'current', 'desired']

/** A word among the ten most chosen of a list. Limiting words exist only at levels 1–3 (domain §3.4). */
export interface CultureWord {
  word: string
  /** 1–7 */
  level: number
  limiting: boolean
  votes: number
}

/** One measurement. `lists` is null when it may not be shown (too few answers) or is missing. */
export interface CultureWave {
  label: string
  respondents: number | null
  lists: Record<CultureList, readonly CultureWord[]> | null
  absence?: 'SUPPRESSED' | 'MISSING' | null
}

export interface PlacedWord extends CultureWord {
  x: number
  y: number
  /** the word is among the ten of another list of the same measurement too */
  matched: boolean
}

export interface CulturePlotLayout {
  width: number
  height: number
  left: number
  levels: { level: number; y: number; top: number; height: number }[]
  columns: { list: CultureList; x: number; left: number; width: number }[]
  words: Record<CultureList, PlacedWord[]>
  radius: number
}

const TOP = 28

/** Seven levels, the seventh on top; a dot a word, dots of a level side by side and on further lines where they do not fit. */
export function culturePlotLayout(lists: Record<CultureList, readonly CultureWord[]>, width: number, labelWidth: number): CulturePlotLayout {
  const columnWidth = (width - labelWidth) / 3
  const radius = columnWidth < 90 ? 8 : 10
  const pitch = radius * 2 + 4
  const perLine = Math.max(1, Math.floor((columnWidth - 8) / pitch))
  const known = (list: CultureList, level: number) =>
    lists[list].filter((word) => word.level === level).sort((a, b) => b.votes - a.votes || a.word.localeCompare(b.word, 'sv'))
  let y = TOP
  const levels = [7, 6, 5, 4, 3, 2, 1].map((level) => {
    const lines = Math.max(1, ...CULTURE_LISTS.map((list) => Math.ceil(known(list, level).length / perLine)))
    const height = lines * pitch + 10
    const row = { level, top: y, height, y: y + height / 2 }
    y += height
    return row
  })
  const columns = CULTURE_LISTS.map((list, index) => ({ list, left: labelWidth + index * columnWidth, width: columnWidth, x: labelWidth + (index + 0.5) * columnWidth }))
  const matched = (list: CultureList, word: string) => CULTURE_LISTS.some((other) => other !== list && lists[other].some((own) => own.word === word))
  const words = Object.fromEntries(columns.map(({ list, x }) => [list, levels.flatMap((row) => {
    const own = known(list, row.level)
    const lines = Math.ceil(own.length / perLine)
    return own.map((word, index): PlacedWord => {
      const line = Math.floor(index / perLine)
      const inLine = Math.min(perLine, own.length - line * perLine)
      return {
        ...word, matched: matched(list, word.word),
        x: x + ((index % perLine) - (inLine - 1) / 2) * pitch, y: row.y + (line - (lines - 1) / 2) * pitch,
      }
    })
  })])) as Record<CultureList, PlacedWord[]>
  return { width, height: y + 4, left: labelWidth, levels, columns, words, radius }
}
