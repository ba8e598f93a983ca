import { readCell, type RawCell } from './cell';
import type { ColumnSet, Row } from './column';
import { readCsvRecords } from './csv-records';
import type { Delimiter } from './delimiter';
import type { Encoding } from './encoding';
import { headerKey, mapHeader } from './header';
import { keyOf } from './key';
import { problemList, type Problem, type ProblemList } from './problem';
import { refused, tooManyBytes, type Records } from './records';
import { isWorkbook, readWorkbookRecords } from './workbook-records';

export interface ReadOptions<S extends ColumnSet> {
  /** Columns whose values together name a row; a repeated key is a problem of the given severity. */
  key?: { columns: readonly (keyof S & string)[]; severity: 'error' | 'warning' };
  /** A row whose cell in `column` is one of `labels` is the document's own sum: it goes to `totals`, not to `rows`. */
  total?: { column: keyof S & string; labels: readonly string[] };
  /** Largest number of rows below the header. Default 200 000; a larger file is refused whole. */
  maxRows?: number;
  /** Largest file, in bytes. Default 20 MiB. */
  maxBytes?: number;
  /** How many problems to keep. Default 1 000. */
  maxProblems?: number;
}

/** What a file turned out to hold. `rowNumbers` says where in the file each row stood. */
export interface TableResult<S extends ColumnSet> {
  rows: Row<S>[];
  rowNumbers: number[];
  totals: Row<S>[];
  totalRowNumbers: number[];
  problems: Problem[];
  /** True when no problem is an error: the file may be committed. */
  acceptable: boolean;
  format: 'csv' | 'xlsx';
  /** Null for a workbook. */
  encoding: Encoding | null;
  delimiter: Delimiter | null;
}

export const LIMITS = { maxRows: 200_000, maxBytes: 20 * 1024 * 1024, maxProblems: 1_000 };

/** Reads a CSV file. Never throws on content: whatever is wrong is among the problems. */
export function readCsv<const S extends ColumnSet>(buffer: Buffer, columns: S, options: ReadOptions<S> = {}): TableResult<S> {
  const { maxRows, maxBytes } = { ...LIMITS, ...options };
  const file = buffer.length > maxBytes
    ? refused(tooManyBytes(buffer.length, maxBytes))
    : readCsvRecords(buffer, columns, maxRows);
  return interpret('csv', file, columns, options);
}

/** Reads a CSV or XLSX file, told apart by their first bytes. Never throws on content. */
export async function readTable<const S extends ColumnSet>(
  buffer: Buffer, columns: S, options: ReadOptions<S> = {},
): Promise<TableResult<S>> {
  if (!isWorkbook(buffer)) return readCsv(buffer, columns, options);
  const { maxRows, maxBytes } = { ...LIMITS, ...options };
  const file = buffer.length > maxBytes
    ? refused(tooManyBytes(buffer.length, maxBytes))
    : await readWorkbookRecords(buffer, maxRows);
  return interpret('xlsx', file, columns, options);
}

const isBlank = (cell: RawCell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

function interpret<S extends ColumnSet>(
  format: 'csv' | 'xlsx', file: Records, columns: S, options: ReadOptions<S>,
): TableResult<S> {
  const problems = problemList(options.maxProblems ?? LIMITS.maxProblems);
  file.problems.forEach((problem) => problems.add(problem));
  const result: TableResult<S> = {
    rows: [], rowNumbers: [], totals: [], totalRowNumbers: [], problems: [], acceptable: false,
    format, encoding: file.encoding, delimiter: file.delimiter,
  };
  if (!file.problems.some(({ severity }) => severity === 'error')) readRows(file.records, columns, options, result, problems);
  result.problems = problems.all();
  result.acceptable = !result.problems.some(({ severity }) => severity === 'error');
  return result;
}

function readRows<S extends ColumnSet>(
  records: RawCell[][], columns: S, options: ReadOptions<S>, result: TableResult<S>, problems: ProblemList,
): void {
  const headerIndex = records.findIndex((record) => !record.every(isBlank));
  if (headerIndex === -1) {
    problems.add({
      severity: 'error', row: null, column: null, code: 'empty-file', values: {},
      message: { sv: 'Filen är tom.', en: 'The file is empty.' },
    });
    return;
  }
  const header = mapHeader(records[headerIndex]!.map((cell) => String(cell ?? '')), headerIndex + 1, columns);
  header.problems.forEach((problem) => problems.add(problem));
  if (header.problems.some(({ severity }) => severity === 'error')) return;

  const width = records[headerIndex]!.length;
  const entries = Object.entries(columns);
  const totalLabels = new Set((options.total?.labels ?? []).map(headerKey));
  const seen = new Map<string, number>();
  for (let index = headerIndex + 1; index < records.length; index += 1) {
    const record = records[index]!;
    if (record.every(isBlank)) continue;
    const row = index + 1;
    if (record.length > width && record.slice(width).some((cell) => !isBlank(cell))) {
      problems.add({
        severity: 'error', row, column: null, code: 'extra-cells', values: { cells: record.length, columns: width },
        message: {
          sv: `Raden har ${record.length} celler, rubrikraden ${width}. Kontrollera skiljetecken och citattecken.`,
          en: `The row has ${record.length} cells, the header row ${width}. Check delimiters and quotes.`,
        },
      });
    }
    const values: Record<string, string | number | null> = {};
    const totalPosition = options.total ? header.positions.get(options.total.column) : undefined;
    const isTotal = totalPosition !== undefined && totalLabels.has(headerKey(String(record[totalPosition] ?? '')));
    for (const [key, column] of entries) {
      const position = header.positions.get(key);
      const read = position === undefined ? { value: null, problem: null } : readCell(column, record[position] ?? null);
      values[key] = read.value;
      // A sum row need not fill every column: only what it does say is checked.
      const untold = isTotal && (read.problem?.code === 'empty-cell' || read.problem?.code === 'missing-value');
      if (read.problem && !untold) problems.add({ ...read.problem, row, column: header.titles.get(key)! });
    }
    (isTotal ? result.totals : result.rows).push(values as Row<S>);
    (isTotal ? result.totalRowNumbers : result.rowNumbers).push(row);
    if (!isTotal && options.key) checkKey(options.key, values, row, seen, header.titles, problems);
  }
  if (result.rows.length === 0) {
    problems.add({
      severity: 'error', row: null, column: null, code: 'no-rows', values: {},
      message: { sv: 'Filen har en rubrikrad men inga rader.', en: 'The file has a header row but no rows.' },
    });
  }
}

function checkKey(
  key: { columns: readonly string[]; severity: 'error' | 'warning' }, values: Record<string, string | number | null>,
  row: number, seen: Map<string, number>, titles: Map<string, string>, problems: ProblemList,
): void {
  const value = keyOf(key.columns.map((column) => values[column] ?? null));
  if (value === null) return;
  const earlier = seen.get(value);
  if (earlier === undefined) {
    seen.set(value, row);
    return;
  }
  const shown = key.columns.map((column) => values[column]).join(', ');
  problems.add({
    severity: key.severity, row, column: titles.get(key.columns[0]!) ?? null, code: 'duplicate-key', values: { text: shown, row: earlier },
    message: { sv: `”${shown}” står redan på rad ${earlier}.`, en: `“${shown}” already stands in row ${earlier}.` },
  });
}
