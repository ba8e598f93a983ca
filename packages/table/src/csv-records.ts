import { parse, type CsvError } from 'csv-parse/sync';
import type { ColumnSet } from './column';
import { sniffDelimiter } from './delimiter';
import { decodeText } from './encoding';
import type { Problem } from './problem';
import { NOT_A_TABLE, refused, tooManyRows, type Records } from './records';

/** A row longer than this is no row: a quote was opened and never closed, or the file is no table. */
const MAX_ROW_CHARACTERS = 1_000_000;

/** The number of the first line longer than a row may be; null when there is none. */
function endlessLine(text: string): number | null {
  let line = 1;
  let start = 0;
  for (const end of text.matchAll(/\r\n|\n|\r/gu)) {
    if (end.index - start > MAX_ROW_CHARACTERS) return line;
    start = end.index + end[0].length;
    line += 1;
  }
  return text.length - start > MAX_ROW_CHARACTERS ? line : null;
}

function brokenQuotes(row: number | null): Problem {
  return {
    severity: 'error', row, column: null, code: 'broken-quotes', values: {},
    message: {
      sv: 'Raden tar inte slut. Varje " i en cell ska dubblas och cellen omges av ".',
      en: 'The row does not end. Double every " inside a cell and put " around the cell.',
    },
  };
}

/** The cells of a CSV file. Blank lines are kept as empty records, so that positions are the file's own. */
export function readCsvRecords(buffer: Buffer, columns: ColumnSet, maxRows: number): Records {
  const { text, encoding } = decodeText(buffer);
  if (text === null) return refused(NOT_A_TABLE);
  const delimiter = sniffDelimiter(text, columns);
  const endless = endlessLine(text);
  if (endless !== null) return { records: [], encoding, delimiter, problems: [brokenQuotes(endless)] };
  try {
    const records = parse(text, {
      delimiter, bom: false, relax_column_count: true, skip_empty_lines: false, to: maxRows + 2,
      record_delimiter: ['\r\n', '\n', '\r'], max_record_size: MAX_ROW_CHARACTERS,
    }) as string[][];
    if (records.length > maxRows + 1 && records.slice(maxRows + 1).some((record) => record.some((cell) => cell.trim() !== ''))) {
      return { records: [], encoding, delimiter, problems: [tooManyRows(maxRows)] };
    }
    return { records, encoding, delimiter, problems: [] };
  } catch (error) {
    const { records } = error as CsvError & { records?: number };
    return { records: [], encoding, delimiter, problems: [brokenQuotes(records === undefined ? null : records + 1)] };
  }
}
