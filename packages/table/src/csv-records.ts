import { parse, type CsvError } from 'csv-parse/sync';
import type { ColumnSet } from './column';
import { sniffDelimiter } from './delimiter';
import { decodeText } from './encoding';
import type { Problem } from './problem';
import { NOT_A_TABLE, refused, tooManyRows, type Records } from './records';

/** The cells of a CSV file. Blank lines are kept as empty records, so that positions are the file's own. */
export function readCsvRecords(buffer: Buffer, columns: ColumnSet, maxRows: number): Records {
  const { text, encoding } = decodeText(buffer);
  if (text === null) return refused(NOT_A_TABLE);
  const delimiter = sniffDelimiter(text, columns);
  try {
    const records = parse(text, {
      delimiter, bom: false, relax_column_count: true, skip_empty_lines: false, to: maxRows + 2,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as string[][];
    if (records.length > maxRows + 1 && records.slice(maxRows + 1).some((record) => record.some((cell) => cell.trim() !== ''))) {
      return { records: [], encoding, delimiter, problems: [tooManyRows(maxRows)] };
    }
    return { records, encoding, delimiter, problems: [] };
  } catch (error) {
    const { records } = error as CsvError & { records?: number };
    const row = records === undefined ? null : records + 1;
    const problem: Problem = {
      severity: 'error', row, column: null, code: 'broken-quotes',
      message: {
        sv: 'Citattecken stämmer inte. Varje " i en cell ska dubblas och cellen omges av ".',
        en: 'The quotes do not match. Double every " inside a cell and put " around the cell.',
      },
    };
    return { records: [], encoding, delimiter, problems: [problem] };
  }
}
