import { LICENCE, MARKS, PUBLISHER } from './publication';
import type { Category, OpenTable, Text } from './table-definition';
import type { TableContent } from './table-content';

/** A variable of a table as a file holds it. */
export interface Variable {
  name: string;
  label: Text;
  description: Text;
  role: 'dimension' | 'measure' | 'status';
  type: 'text' | 'integer' | 'decimal';
  unit: Text | null;
  /** Codes with their labels, where the values are codes. */
  values: readonly Category[] | null;
}

const REASONS: readonly Category[] = [
  { id: '', label: { sv: 'Värdet finns', nb: 'Verdien finnes', da: 'Værdien findes', en: 'The value is there' } },
  ...MARKS.filter(({ file }) => file !== '0').map(({ file, meaning }) => ({ id: file, label: meaning })),
];

const withWord = (label: Text, word: Text): Text => ({
  sv: `${label.sv}, ${word.sv}`, nb: `${label.nb}, ${word.nb}`, da: `${label.da}, ${word.da}`, en: `${label.en}, ${word.en}`,
});
const CODE: Text = { sv: 'kod', nb: 'kode', da: 'kode', en: 'code' };
const STATUS: Text = { sv: 'status', nb: 'status', da: 'status', en: 'status' };

/** The columns of a table's CSV in order: code and name of each dimension, then value and status of each measure. */
export function variablesOf(table: OpenTable, categories: TableContent['categories']): Variable[] {
  return [
    ...table.dimensions.flatMap(({ id, label, description }): Variable[] => [
      { name: id, label: withWord(label, CODE), description, role: 'dimension', type: 'text', unit: null, values: categories[id]! },
      { name: `${id}_name`, label, description, role: 'dimension', type: 'text', unit: null, values: null },
    ]),
    ...table.measures.flatMap(({ id, label, description, unit, kind }): Variable[] => [
      { name: id, label, description, role: 'measure', type: kind === 'count' ? 'integer' : 'decimal', unit, values: null },
      {
        name: `${id}_status`, label: withWord(label, STATUS), role: 'status', type: 'text', unit: null, values: REASONS,
        description: {
          sv: 'Varför värdet saknas; tom när det finns.',
          nb: 'Hvorfor verdien mangler; tom når den finnes.',
          da: 'Hvorfor værdien mangler; tom, når den findes.',
          en: 'Why the value is not there; empty where it is.',
        },
      },
    ]),
  ];
}

/** The codebook: what one must know to use the table, in every language. */
export function codebookOf({ table, categories, version }: TableContent, origin: string): object {
  const { id, title, description, query, period, source, suppression } = table;
  return {
    id, title, description, version, period, source, suppression, publisher: PUBLISHER, licence: LICENCE,
    address: `${origin}/tables/${id}`,
    variables: variablesOf(table, categories),
    marks: MARKS,
    query,
    endpoint: `${origin}/research/graphql`,
  };
}
