import type { ColumnSet } from './column';
import type { Problem } from './problem';

/** A header row may hold anything; of what is unknown only so much is told. */
const MAX_UNKNOWN = 100;

/** A header as it is compared: one case, one form of å, plain spaces, no final colon. */
export function headerKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().replace(/\s*:$/u, '').toLowerCase();
}

/** Every name the columns go by, to the column's key. */
export function headerNames(columns: ColumnSet): Map<string, string> {
  const names = new Map<string, string>();
  for (const [key, column] of Object.entries(columns)) {
    for (const name of [column.header.sv, column.header.en, ...(column.aliases ?? [])]) names.set(headerKey(name), key);
  }
  return names;
}

export interface HeaderMapping {
  /** Column key to position in the file. */
  positions: Map<string, number>;
  /** The header as it stands in the file, by column key. */
  titles: Map<string, string>;
  problems: Problem[];
}

/** Maps a header row to the declared columns by name, in whatever order the file has them. */
export function mapHeader(cells: readonly string[], row: number, columns: ColumnSet): HeaderMapping {
  const names = headerNames(columns);
  const positions = new Map<string, number>();
  const titles = new Map<string, string>();
  const problems: Problem[] = [];
  let unknown = 0;
  cells.forEach((cell, position) => {
    const title = cell.trim();
    if (title === '') return;
    const key = names.get(headerKey(title));
    if (key === undefined) {
      unknown += 1;
      if (unknown > MAX_UNKNOWN) return;
      problems.push({
        severity: 'warning', row, column: title, code: 'unknown-header', values: { column: title },
        message: { sv: `Kolumnen ”${title}” är okänd och läses inte.`, en: `The column “${title}” is unknown and is not read.` },
      });
    } else if (positions.has(key)) {
      problems.push({
        severity: 'error', row, column: title, code: 'duplicate-header', values: { column: title, same: titles.get(key)! },
        message: {
          sv: `Kolumnen ”${title}” betyder samma sak som ”${titles.get(key)}”. Ta bort den ena.`,
          en: `The column “${title}” means the same as “${titles.get(key)}”. Remove one of them.`,
        },
      });
    } else {
      positions.set(key, position);
      titles.set(key, title);
    }
  });
  for (const [key, column] of Object.entries(columns)) {
    if (positions.has(key)) continue;
    titles.set(key, column.header.sv);
    if (column.optional) continue;
    problems.push({
      severity: 'error', row, column: column.header.sv, code: 'missing-header', values: { column: column.header.sv, columnEnglish: column.header.en },
      message: {
        sv: `Kolumnen ”${column.header.sv}” saknas. Lägg till den i rubrikraden.`,
        en: `The column “${column.header.en}” is missing. Add it to the header row.`,
      },
    });
  }
  return { positions, titles, problems };
}
