import type { Text } from './text';

/** `text` is trimmed; `integer` and `decimal` read Swedish and English figures; `date` is ISO 8601 (2012-03-07). */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'date';

/** What an empty cell means: an error, a value that is missing and worth telling, or nothing remarkable. Never zero. */
export type WhenEmpty = 'refused' | 'warned' | 'allowed';

export interface Column {
  kind: ColumnKind;
  /** The column's name as written and as shown in messages. Both languages are recognised. */
  header: Text;
  /** Other names the column goes by. Case, surrounding space and a final colon are ignored. */
  aliases?: readonly string[];
  /** May the whole column be absent? Its values are then null. Default false. */
  optional?: boolean;
  /** Default `refused`. */
  whenEmpty?: WhenEmpty;
  /** Smallest allowed figure, inclusive. */
  minimum?: number;
  /** Largest allowed figure, inclusive. */
  maximum?: number;
  /** The only texts allowed, compared exactly. */
  oneOf?: readonly string[];
}

export type ColumnSet = Record<string, Column>;

/** What a cell of a column holds; null is an empty cell (missing), which is never the same as 0. */
export type CellValue<C extends Column> = (C['kind'] extends 'integer' | 'decimal' ? number : string) | null;

/** One row, by column key. */
export type Row<S extends ColumnSet> = { [K in keyof S]: CellValue<S[K]> };

/** Declares a column set and keeps each column's kind in its type, so that rows are typed. */
export function columns<const S extends ColumnSet>(set: S): S {
  return set;
}
