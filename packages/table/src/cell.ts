import type { Column } from './column';
import { readFigure } from './figure';
import { unguard } from './formula-guard';
import type { ProblemCode, ProblemValues, Severity } from './problem';
import type { Text } from './text';

/** A cell as the file gives it: text from CSV; number, date or text from a workbook. */
export type RawCell = string | number | Date | null;

export interface CellProblem {
  severity: Severity;
  code: ProblemCode;
  message: Text;
  values: ProblemValues;
}

export interface ReadCell {
  value: string | number | null;
  problem: CellProblem | null;
}

const wrong = (code: ProblemCode, values: ProblemValues, sv: string, en: string): ReadCell =>
  ({ value: null, problem: { severity: 'error', code, values, message: { sv, en } } });

function isoDate(value: Date): string {
  return value.toISOString().slice(0, 10);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && isoDate(new Date(time)) === text;
}

function shown(raw: RawCell): string {
  const text = raw instanceof Date ? isoDate(raw) : String(raw ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function readEmpty(column: Column): ReadCell {
  if (column.whenEmpty === 'allowed') return { value: null, problem: null };
  if (column.whenEmpty === 'warned') {
    return {
      value: null,
      problem: {
        severity: 'warning', code: 'missing-value', values: {},
        message: { sv: 'Uppgift saknas; den räknas inte som noll.', en: 'The value is missing; it is not counted as zero.' },
      },
    };
  }
  return wrong('empty-cell', {}, 'Cellen är tom. Fyll i ett värde.', 'The cell is empty. Fill in a value.');
}

function readNumber(column: Column, raw: RawCell): ReadCell {
  const value = typeof raw === 'number' ? raw : typeof raw === 'string' ? readFigure(raw) : null;
  if (value === null || !Number.isFinite(value)) {
    return wrong('not-a-number', { text: shown(raw) }, `”${shown(raw)}” är inte ett tal. Skriv till exempel 1 438 eller 1438.`,
      `“${shown(raw)}” is not a number. Write for example 1 438 or 1438.`);
  }
  if (column.kind === 'integer' && !Number.isSafeInteger(value)) {
    return wrong('not-an-integer', { text: shown(raw) }, `”${shown(raw)}” är inte ett heltal.`, `“${shown(raw)}” is not a whole number.`);
  }
  if ((column.minimum !== undefined && value < column.minimum) || (column.maximum !== undefined && value > column.maximum)) {
    const range = `${column.minimum ?? '−∞'} – ${column.maximum ?? '∞'}`;
    return wrong('out-of-range', { text: shown(raw), range }, `”${shown(raw)}” ligger utanför ${range}.`, `“${shown(raw)}” is outside ${range}.`);
  }
  return { value, problem: null };
}

function readText(column: Column, raw: RawCell): ReadCell {
  if (column.kind === 'date') {
    const text = raw instanceof Date ? isoDate(raw) : String(raw).trim();
    if (isDate(text)) return { value: text, problem: null };
    return wrong('not-a-date', { text: shown(raw) }, `”${shown(raw)}” är inte ett datum. Skriv till exempel 2012-03-07.`,
      `“${shown(raw)}” is not a date. Write for example 2012-03-07.`);
  }
  const value = unguard(raw instanceof Date ? isoDate(raw) : String(raw).trim());
  if (column.oneOf && !column.oneOf.includes(value)) {
    const allowed = column.oneOf.join(', ');
    return wrong('not-allowed', { text: shown(raw), allowed }, `”${shown(raw)}” får inte stå här. Tillåtet: ${allowed}.`,
      `“${shown(raw)}” is not allowed here. Allowed: ${allowed}.`);
  }
  return { value, problem: null };
}

/** Reads one cell by its column. A cell with an error has the value null; the error says so. */
export function readCell(column: Column, raw: RawCell): ReadCell {
  if (raw === null || (typeof raw === 'string' && raw.trim() === '')) return readEmpty(column);
  return column.kind === 'integer' || column.kind === 'decimal' ? readNumber(column, raw) : readText(column, raw);
}
