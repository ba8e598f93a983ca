import type { Column } from '@samlar/table/column';
import { writeCsv, type CsvVariant } from '@samlar/table/csv-writer';
import { variablesOf, type Variable } from './codebook';
import type { Fact, Language } from './table-definition';
import type { TableContent } from './table-content';

function columnOf({ name, label, type }: Variable, variant: CsvVariant, language: Language): Column {
  // Programs find columns by name, people by label.
  const header = variant === 'rfc4180' ? name : label[language];
  return { kind: type, header: { sv: header, en: header }, whenEmpty: 'allowed' };
}

/** A table as CSV (UTF-8), one row a combination of categories. A value that is not there is empty, and its status says why. */
export function csvOf({ table, categories, facts }: TableContent, variant: CsvVariant, language: Language): Buffer {
  const variables = variablesOf(table, categories);
  const cell = ({ at, values }: Fact, { name, role }: Variable): string | number | null => {
    if (role === 'dimension') return at[name]?.id ?? at[name.replace(/_name$/, '')]!.label[language];
    const value = values[name.replace(/_status$/, '')]!;
    if (role === 'status') return typeof value === 'number' ? null : value;
    return typeof value === 'number' ? value : null;
  };
  const columns = Object.fromEntries(variables.map((variable) => [variable.name, columnOf(variable, variant, language)]));
  // A row's type follows from its columns, which here are known only at run time.
  const rows = facts.map((fact) => Object.fromEntries(variables.map((variable) => [variable.name, cell(fact, variable) as string | null])));
  return writeCsv(columns, rows, variant);
}
