import type { TableContent } from './table-content';

/** Ids of categories to keep, by dimension; a dimension that is not here is kept whole. */
export type Slice = Readonly<Record<string, readonly string[]>>;

/** A part of a table: the same figures, of fewer categories, in the table's order and of its version. `problem` tells what is not of the table. */
export function sliceOf(content: TableContent, slice: Slice): TableContent | { problem: string } {
  const { table, categories, facts } = content;
  const kept: Record<string, TableContent['categories'][string]> = { ...categories };
  for (const [dimension, ids] of Object.entries(slice)) {
    const known = Object.hasOwn(categories, dimension) ? categories[dimension] : undefined;
    if (!known) return { problem: `The table "${table.id}" has no dimension "${dimension}"; it has ${table.dimensions.map(({ id }) => id).join(', ')}.` };
    const unknown = ids.find((id) => !known.some((category) => category.id === id));
    if (unknown !== undefined || ids.length === 0) return { problem: `${dimension} has no category "${unknown ?? ''}"; it has ${known.map(({ id }) => id).join(', ')}.` };
    kept[dimension] = known.filter(({ id }) => ids.includes(id));
  }
  const within = table.dimensions.filter(({ id }) => Object.hasOwn(slice, id));
  return { ...content, categories: kept, facts: facts.filter(({ at }) => within.every(({ id }) => slice[id]!.includes(at[id]!.id))) };
}
