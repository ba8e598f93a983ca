import type { ColumnSet, Row } from './column';
import { writeFigure } from './figure';
import { guard } from './formula-guard';

/** `swedish` opens rightly in a Swedish spreadsheet; `rfc4180` is what programs expect. Both are UTF-8 with CRLF. */
export type CsvVariant = 'swedish' | 'rfc4180';

const DIALECT = {
  swedish: { delimiter: ';', decimalMark: ',', mark: '\ufeff' },
  rfc4180: { delimiter: ',', decimalMark: '.', mark: '' },
} as const;

/**
 * Writes rows as CSV. A null is an empty cell, 0 is 0. A text that a spreadsheet would run as a formula gets a leading
 * apostrophe, which reading takes away again. `language` chooses the headers.
 */
export function writeCsv<const S extends ColumnSet>(
  columns: S, rows: readonly Row<S>[], variant: CsvVariant = 'swedish', language: 'sv' | 'en' = 'sv',
): Buffer {
  const { delimiter, decimalMark, mark } = DIALECT[variant];
  const keys = Object.keys(columns);
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return quote(writeFigure(value, decimalMark), delimiter);
    return quote(guard(value), delimiter);
  };
  const header = keys.map((key) => quote(guard(columns[key]!.header[language]), delimiter)).join(delimiter);
  // A row of one empty cell would be a blank line, which readers pass over.
  const lines = rows.map((row) => keys.map((key) => cell(row[key]!)).join(delimiter) || '""');
  return Buffer.from(`${mark}${[header, ...lines].join('\r\n')}\r\n`, 'utf8');
}

function quote(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
