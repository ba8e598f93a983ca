import { cellMark } from '@samlar/view-contract/figure';
import { figureOf, type Cell, type Column, type Row } from './cell';

const BOM = '\ufeff';

function plain(cell: Cell, { kind }: Column): string {
  if (typeof cell === 'string') return cell;
  const { value, absence } = figureOf(cell);
  if (value === null) return cellMark(null, absence)!;
  // a share is written in per cent, as it reads on the page; 12 digits keep 0.838 × 100 from showing its binary tail
  const written = kind === 'share' ? Number((value * 100).toPrecision(12)) : value;
  return String(written).replace('.', ',');
}

/** A cell that a spreadsheet would take for a formula is kept as text by an apostrophe; negative numbers are no formulas. */
function quoted(text: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d,.]+$)/.test(text) ? `'${text}` : text;
  return /[;"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The table as Swedish spreadsheets open it: semicolons, decimal commas, CRLF, UTF-8 with BOM, no thousands' spaces.
 * Zero is 0; a figure that is absent is `..` or `.`, never an empty cell.
 */
export function toCsv(columns: readonly Column[], rows: readonly Row[]): string {
  const header = columns.map(({ label, kind }) =>
    quoted(kind === 'share' || kind === 'percent' ? `${label} (%)` : kind === 'money' ? `${label} (kr)` : label),
  );
  const lines = rows.map((row) => columns.map((column) => quoted(plain(row[column.key], column))));
  return BOM + [header, ...lines].map((cells) => cells.join(';')).join('\r\n') + '\r\n';
}
