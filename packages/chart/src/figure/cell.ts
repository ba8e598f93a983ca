import { cellMark, currencySign, formatNumber, formatShare, type Absence } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';

export type { Absence };

/** A number that may be absent for a stated reason. Zero is a number. */
export interface Figure {
  value: number | null;
  absence?: Absence | null;
}

/** What a row of the table twin holds in one column. */
export type Cell = string | number | null | undefined | Figure;

/** `share`: 0–1 written as per cent. `money`: whole kronor. `percent`: already per cent. */
export type CellKind = 'text' | 'number' | 'share' | 'percent' | 'money';

export interface Column {
  key: string;
  label: string;
  /** text unless said otherwise */
  kind?: CellKind;
  decimals?: number;
}

export type Row = Record<string, Cell>;

const NBSP = '\u00a0';

/** A bare number or null becomes a figure; null without a reason is MISSING. */
export function figureOf(cell: Cell): Figure {
  if (cell === null || cell === undefined || typeof cell === 'string') return { value: null, absence: 'MISSING' };
  return typeof cell === 'number' ? { value: cell } : cell;
}

/** A number in the kind's own writing: `83,8 %`, `1 762 220 kr`. */
export function formatKind(value: number, kind: CellKind, language: Language, decimals?: number): string {
  if (kind === 'share') return formatShare(value, language, decimals ?? 1);
  if (kind === 'percent') return `${formatNumber(value, language, decimals ?? 1)}${NBSP}%`;
  if (kind === 'money') return `${formatNumber(value, language, decimals ?? 0)}${NBSP}${currencySign('SEK', language)}`;
  return formatNumber(value, language, decimals ?? 2);
}

/** A cell as printed: text as it is, `–` for zero, `..` for missing or suppressed, `.` for not relevant. */
export function formatCell(cell: Cell, { kind = 'text', decimals }: Pick<Column, 'kind' | 'decimals'>, language: Language): string {
  if (typeof cell === 'string') return cell;
  const { value, absence } = figureOf(cell);
  return cellMark(value, absence) ?? formatKind(value!, kind === 'text' ? 'number' : kind, language, decimals);
}

/** As `formatCell`, but zero as a digit: for a figure inside a picture. */
export function formatMark(cell: Cell, column: Pick<Column, 'kind' | 'decimals'>, language: Language): string {
  const { value } = figureOf(cell);
  return value === 0 ? formatKind(0, column.kind ?? 'number', language, column.decimals) : formatCell(cell, column, language);
}
