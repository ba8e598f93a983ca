import { cellsOf, type TableContent } from '@samlar/open-data/table-content';
import type { Category, Measure, Value } from '@samlar/open-data/table-definition';
import { DataTable } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { useLanguage } from '@samlar/view-contract/view';

/** A row of a table as a page writes it: one category of each dimension that is not spread over columns. */
type At = Record<string, Category>;

/** Every combination of categories, the last dimension running fastest. */
export function rowsOf({ table, categories }: TableContent): At[] {
  const down = table.dimensions.filter(({ id }) => id !== table.across);
  return down.reduce<At[]>((rows, { id }) => rows.flatMap((row) => categories[id]!.map((category) => ({ ...row, [id]: category }))), [{}]);
}

/** The table itself, with one dimension across where it has one. */
export function Figures({ content }: { content: TableContent }) {
  const language = useLanguage();
  const { table, categories } = content;
  const cell = cellsOf(content);
  const down = table.dimensions.filter(({ id }) => id !== table.across);
  const across: (Category | null)[] = table.across ? [...categories[table.across]!] : [null];
  const many = table.measures.length > 1;
  const columns = table.measures.flatMap((measure) => across.map((category) => ({ measure, category })));
  const valueAt = (row: At, measure: Measure, category: Category | null): Value => {
    const at = Object.fromEntries(Object.entries(row).map(([dimension, { id }]) => [dimension, id]));
    return cell(category ? { ...at, [table.across!]: category.id } : at, measure.id);
  };
  return (
    <DataTable
      caption={`${table.title[language]} (${[...new Set(table.measures.map(({ unit }) => unit[language]))].join('; ')})`}
      rows={rowsOf(content)}
      rowKey={(row) => Object.values(row).map(({ id }) => id).join(' ')}
      columns={[
        ...down.map(({ id, label }) => ({ key: id, title: label[language], cell: (row: At) => row[id]!.label[language] })),
        ...columns.map(({ measure, category }) => ({
          key: `${measure.id} ${category?.id ?? ''}`,
          title: !category ? measure.label[language] : many ? `${measure.label[language]}: ${category.label[language].toLowerCase()}` : category.label[language],
          numeric: true,
          cell: (row: At) => <Shown value={valueAt(row, measure, category)} measure={measure} />,
        })),
      ]}
    />
  );
}

function Shown({ value, measure }: { value: Value; measure: Measure }) {
  // Reports have whole kronor; the files have the öre.
  const decimals = measure.kind === 'kronor' ? 0 : measure.decimals;
  return typeof value === 'number' ? <Figure value={value} decimals={decimals} /> : <Figure value={null} absence={value} />;
}
