import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Category, Fact, OpenTable, Value } from './table-definition';

/** A table with its figures. */
export interface TableContent {
  table: OpenTable;
  /** Categories of each dimension, in order. */
  categories: Readonly<Record<string, readonly Category[]>>;
  facts: readonly Fact[];
  /** First 16 hex digits of the SHA-256 of what the table says; the same figures have the same version in every format. */
  version: string;
}

/** Reads the data of a table's query. Throws a TypeError naming the table where the data is not of its query. */
export function contentOf(table: OpenTable, data: unknown): TableContent {
  let facts: Fact[];
  try {
    facts = table.read(data as never);
  } catch (cause) {
    throw new TypeError(`the answer to the query of table ${table.id} lacks what the table is made of`, { cause });
  }
  const categories = Object.fromEntries(table.dimensions.map(({ id, categories: known }) => [id, known ?? categoriesIn(facts, id)]));
  return { table, categories, facts, version: versionOf(table, facts) };
}

function categoriesIn(facts: readonly Fact[], dimension: string): Category[] {
  return [...new Map(facts.map(({ at }) => [at[dimension]!.id, at[dimension]!])).values()];
}

/** Over codes and values only: a better wording is no new version. */
function versionOf({ id, dimensions, measures }: OpenTable, facts: readonly Fact[]): string {
  const rows = facts.map(({ at, values }) => [...dimensions.map((dimension) => at[dimension.id]!.id), ...measures.map((measure) => values[measure.id])]);
  const said = [id, dimensions.map((each) => each.id), measures.map((each) => each.id), ...rows];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said)))).slice(0, 16);
}

/** Looks cells up by category ids; where no fact is, the combination has no meaning (a municipality visits not itself). */
export function cellsOf({ table, facts }: TableContent): (at: Readonly<Record<string, string>>, measure: string) => Value {
  const key = (ids: readonly string[]): string => ids.join('\u0000');
  const known = new Map(facts.map((fact) => [key(table.dimensions.map(({ id }) => fact.at[id]!.id)), fact]));
  return (at, measure) => known.get(key(table.dimensions.map(({ id }) => at[id]!)))?.values[measure] ?? 'NOT_APPLICABLE';
}
