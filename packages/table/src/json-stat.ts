/** JSON-stat 2.0 (json-stat.org/full): a table as a cube of values with its dimensions and labels. */

export interface JsonStatDimension {
  id: string;
  label: string;
  /** What the dimension is of, for readers that draw maps and time lines. */
  role?: 'time' | 'geo' | 'metric';
  categories: readonly { id: string; label: string; unit?: { base?: string; symbol?: string; decimals?: number } }[];
}

/** A value, or why there is none: a missing value's status is said in words of the publisher's (missing, suppressed …). */
export type JsonStatCell = number | null | { value: number | null; status: string };

export interface JsonStatTable {
  label: string;
  source?: string;
  /** ISO 8601 date or time. */
  updated?: string;
  href?: string;
  notes?: readonly string[];
  dimensions: readonly JsonStatDimension[];
  /** The cell where the given categories meet, by dimension id. */
  cell: (categories: Readonly<Record<string, string>>) => JsonStatCell;
  /** What the statuses mean, and whatever else belongs to the table. */
  extension?: Readonly<Record<string, unknown>>;
}

export interface JsonStatDataset {
  version: '2.0';
  class: 'dataset';
  label: string;
  source?: string;
  updated?: string;
  href?: string;
  note?: string[];
  id: string[];
  size: number[];
  role?: Partial<Record<'time' | 'geo' | 'metric', string[]>>;
  dimension: Record<string, {
    label: string;
    category: { index: string[]; label: Record<string, string>; unit?: Record<string, object> };
  }>;
  value: (number | null)[];
  status?: Record<string, string>;
  extension?: Record<string, unknown>;
}

/** Writes a table in row-major order, the last dimension running fastest. */
export function jsonStat(table: JsonStatTable): JsonStatDataset {
  const { dimensions } = table;
  const size = dimensions.map(({ categories }) => categories.length);
  const value: (number | null)[] = [];
  const status: Record<string, string> = {};
  const count = size.reduce((product, length) => product * length, 1);
  for (let index = 0; index < count; index += 1) {
    let rest = index;
    const categories: Record<string, string> = {};
    for (let position = dimensions.length - 1; position >= 0; position -= 1) {
      const dimension = dimensions[position]!;
      categories[dimension.id] = dimension.categories[rest % size[position]!]!.id;
      rest = Math.floor(rest / size[position]!);
    }
    const cell = table.cell(categories);
    value.push(typeof cell === 'object' && cell !== null ? cell.value : cell);
    if (typeof cell === 'object' && cell !== null) status[index] = cell.status;
  }
  const role = rolesOf(dimensions);
  return {
    version: '2.0', class: 'dataset', label: table.label,
    ...(table.source === undefined ? {} : { source: table.source }),
    ...(table.updated === undefined ? {} : { updated: table.updated }),
    ...(table.href === undefined ? {} : { href: table.href }),
    ...(table.notes?.length ? { note: [...table.notes] } : {}),
    id: dimensions.map(({ id }) => id), size,
    ...(Object.keys(role).length === 0 ? {} : { role }),
    dimension: Object.fromEntries(dimensions.map((dimension) => [dimension.id, describe(dimension)])),
    value,
    ...(Object.keys(status).length === 0 ? {} : { status }),
    ...(table.extension === undefined ? {} : { extension: { ...table.extension } }),
  };
}

function rolesOf(dimensions: readonly JsonStatDimension[]): Partial<Record<'time' | 'geo' | 'metric', string[]>> {
  const role: Partial<Record<'time' | 'geo' | 'metric', string[]>> = {};
  for (const dimension of dimensions) if (dimension.role) (role[dimension.role] ??= []).push(dimension.id);
  return role;
}

function describe({ label, categories }: JsonStatDimension): JsonStatDataset['dimension'][string] {
  const units = categories.flatMap(({ id, unit }) => (unit ? [[id, unit] as const] : []));
  return {
    label,
    category: {
      index: categories.map(({ id }) => id),
      label: Object.fromEntries(categories.map((category) => [category.id, category.label])),
      ...(units.length === 0 ? {} : { unit: Object.fromEntries(units) }),
    },
  };
}
