import { jsonStat, type JsonStatDataset } from '@samlar/table/json-stat';
import { LICENCE, MARKS, PUBLISHER } from './publication';
import type { Language, Text } from './table-definition';
import { cellsOf, type TableContent } from './table-content';

/** The dimension that holds the measures. */
const METRIC = 'measure';
const MEASURE: Text = { sv: 'Mått', nb: 'Mål', da: 'Mål', en: 'Measure' };

interface Published {
  /** Where the portal is, as `https://research.example.se`. */
  origin: string;
  /** When this version was first published, ISO 8601. */
  updated: string;
}

/** A table as JSON-stat 2.0, its measures in a dimension of their own; a cell without a value has a status saying why. */
export function cubeOf(content: TableContent, language: Language, { origin, updated }: Published): JsonStatDataset {
  const { table, categories, version } = content;
  const cell = cellsOf(content);
  return jsonStat({
    label: table.title[language],
    source: `${PUBLISHER}. ${table.source[language]}`,
    updated,
    href: `${origin}/research/tables/${table.id}.json?lang=${language}`,
    notes: [table.description[language], table.period[language], table.suppression[language], LICENCE.text[language]],
    dimensions: [
      ...table.dimensions.map(({ id, label, role }) => ({
        id, label: label[language], ...(role && { role }),
        categories: categories[id]!.map((category) => ({ id: category.id, label: category.label[language] })),
      })),
      {
        id: METRIC, label: MEASURE[language], role: 'metric',
        categories: table.measures.map(({ id, label, unit, decimals }) => ({ id, label: label[language], unit: { base: unit[language], decimals } })),
      },
    ],
    cell: ({ [METRIC]: measure, ...at }) => {
      const value = cell(at, measure!);
      return typeof value === 'number' ? value : { value: null, status: value };
    },
    extension: {
      version, licence: LICENCE.url, codebook: `${origin}/research/tables/${table.id}.codebook.json`,
      status: Object.fromEntries(MARKS.filter(({ file }) => file !== '0').map(({ file, meaning }) => [file, meaning[language]])),
    },
  });
}
