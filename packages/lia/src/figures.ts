import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ColumnSet } from '@samlar/table/column';
import { readCsv, type ReadOptions, type TableResult } from '@samlar/table/table';
import { MUNICIPALITY_COLUMNS, NEIGHBOUR_COLUMNS } from './geography-columns';
import { UDDEVALLA_SOCIAL_ADMINISTRATION, V8_ADMINISTRATIONS, WHOLE_MUNICIPALITIES } from './headcount-columns';
import { DATES, DECLARED, PROGRAMME_PARTS, PROGRAMMES, RISKS_SCORED, RISKS_UNSCORED, V8_COSTS } from './plan-columns';

/** One of the plan's tables: the file, its bytes (for the product's own import) and what they hold. */
export interface Figure<S extends ColumnSet> {
  file: string;
  buffer: Buffer;
  columns: S;
  options: ReadOptions<S>;
  table: TableResult<S>;
  rows: TableResult<S>['rows'];
}

const FOLDER = path.resolve(__dirname, '../figures');

/** @throws when a file of the repository itself cannot be read without errors: that is a bug, not somebody's input. */
function figure<S extends ColumnSet>(name: string, columns: S, options: ReadOptions<S> = {}): Figure<S> {
  const file = path.join(FOLDER, name);
  const buffer = readFileSync(file);
  const table = readCsv(buffer, columns, options);
  if (!table.acceptable) throw new Error(`${name}: ${JSON.stringify(table.problems)}`);
  return { file, buffer, columns, options, table, rows: table.rows };
}

/** Headcount tables (domain.md §2.1–2.3). */
export const wholeMunicipalities = figure('whole-municipalities.csv', WHOLE_MUNICIPALITIES, {
  key: { columns: ['municipality'], severity: 'error' },
  total: { column: 'municipality', labels: ['Summa', 'Sum'] },
});
export const v8Administrations = figure('v8-administrations.csv', V8_ADMINISTRATIONS, {
  key: { columns: ['municipality', 'administration'], severity: 'error' },
  total: { column: 'municipality', labels: ['Summa', 'Sum'] },
});
export const uddevallaSocialAdministration = figure('uddevalla-social-administration.csv', UDDEVALLA_SOCIAL_ADMINISTRATION, {
  key: { columns: ['level'], severity: 'error' },
  total: { column: 'level', labels: ['Chefer totalt', 'Managers in all'] },
});

/** The V8 cost table (§2.5): its declared sum is in `table.totals`, its repeated label among `table.problems`. */
export const v8Costs = figure('v8-costs.csv', V8_COSTS, {
  key: { columns: ['label'], severity: 'warning' },
  total: { column: 'label', labels: ['Summa', 'Sum'] },
});

export const risksScored = figure('risks-scored.csv', RISKS_SCORED, { key: { columns: ['number'], severity: 'error' } });
export const risksUnscored = figure('risks-unscored.csv', RISKS_UNSCORED, { key: { columns: ['number'], severity: 'error' } });
export const programmes = figure('programmes.csv', PROGRAMMES, { key: { columns: ['id'], severity: 'error' } });
export const programmeParts = figure('programme-parts.csv', PROGRAMME_PARTS, {
  key: { columns: ['programme', 'number'], severity: 'error' },
});
export const dates = figure('dates.csv', DATES);
export const declared = figure('declared.csv', DECLARED);
export const municipalities = figure('municipalities.csv', MUNICIPALITY_COLUMNS, { key: { columns: ['code'], severity: 'error' } });
export const neighbours = figure('neighbours.csv', NEIGHBOUR_COLUMNS, { key: { columns: ['code', 'neighbour'], severity: 'error' } });
