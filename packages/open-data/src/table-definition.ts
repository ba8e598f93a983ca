/** What the tables are written in. */
export const LANGUAGES = ['sv', 'nb', 'da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A text in each of them. */
export type Text = Readonly<Record<Language, string>>;

/** Why a figure is not there. Zero is not among them: zero is a figure. */
export const ABSENCES = ['MISSING', 'SUPPRESSED', 'NOT_APPLICABLE'] as const;
export type Absence = (typeof ABSENCES)[number];

/** A figure, or the reason why there is none. */
export type Value = number | Absence;

export interface Category {
  id: string;
  label: Text;
}

/** What a table is broken down by. */
export interface Dimension {
  id: string;
  label: Text;
  description: Text;
  role?: 'geo' | 'time';
  /** All there are, where they are known beforehand; else those the answer holds, in its order. */
  categories?: readonly Category[];
}

export interface Measure {
  id: string;
  label: Text;
  description: Text;
  unit: Text;
  /** Decimals to write it with; shares run from 0 to 1 and are not rounded in files. */
  decimals: number;
  kind: 'count' | 'share' | 'kronor';
}

/** The values where one category of each dimension meet. */
export interface Fact {
  at: Readonly<Record<string, Category>>;
  values: Readonly<Record<string, Value>>;
}

/** One public table: what is asked of the research contract, and how its answer is read. */
export interface OpenTable {
  /** Part of the stable address; never changed once published. */
  id: string;
  title: Text;
  description: Text;
  /** GraphQL on the research contract; takes no variables, so that anyone can repeat it. */
  query: string;
  dimensions: readonly Dimension[];
  measures: readonly Measure[];
  /** The dimension a page writes as columns; none where the measures are the columns. */
  across?: string;
  /** The period or day the figures stand for. */
  period: Text;
  source: Text;
  /** What is hidden in this table and from where on. */
  suppression: Text;
  /** Reads the query's data. A whole part that did not answer is not read but refused before. */
  read(data: never): Fact[];
}

/** Declares a table whose `read` knows the type of the answer. */
export function openTable<Data>(table: Omit<OpenTable, 'read'> & { read(data: Data): Fact[] }): OpenTable {
  return table as unknown as OpenTable;
}
