import type { EntityManager } from 'typeorm';
import { UDDEVALLA_SOCIAL_ADMINISTRATION, V8_ADMINISTRATIONS, WHOLE_MUNICIPALITIES } from '@samlar/lia/headcount-columns';
import { today } from '@samlar/subgraph/clock';
import type { ColumnSet } from '@samlar/table/column';
import { columnTotal, partProblems, totalProblems } from '@samlar/table/declared-total';
import { readTable, type ReadOptions, type TableResult } from '@samlar/table/table';
import { ImportKind, type ImportPlan, type SumCheck } from './import-report';
import { ruleProblem } from './import.rules';
import { planned } from './planned';

/** A figure a table declares for one unit. */
interface Declared {
  id: string;
  unit: string;
  organisation: string;
  figure: string;
  women: number | null;
  men: number | null;
  total: number | null;
}

interface Place {
  id: string;
  organisation: string;
  name: string;
  parent_name: string | null;
  kind: string;
}

const SUM = ['Summa', 'Sum'];

function check(label: string, labelEnglish: string, declared: number | null, computed: number | null): SumCheck {
  return { label, labelEnglish, declared, computed, difference: declared === null || computed === null ? null : declared - computed };
}

function columnChecks<S extends ColumnSet>(table: TableResult<S>, columns: S, checked: (keyof S & string)[]): SumCheck[] {
  return checked.map((column) => {
    const { declared, computed } = columnTotal(table, column);
    return check(columns[column]!.header.sv, columns[column]!.header.en, declared, computed);
  });
}

async function places(manager: EntityManager): Promise<Place[]> {
  return manager.query(
    `select u.id, u.organisation, u.name, p.name as parent_name, u.kind from org_unit u left join org_unit p on p.id = u.parent
     where u.kind in ('MUNICIPALITY', 'ADMINISTRATION')`);
}

const figure = (place: Place, name: string, women: number | null, men: number | null, total: number | null): Declared => ({
  id: `${place.id} ${name}`, unit: place.id, organisation: place.organisation, figure: name, women, men, total,
});

async function plan<S extends ColumnSet>(
  manager: EntityManager, kind: ImportKind, source: string, table: TableResult<S>,
  rows: Declared[], problems: ReturnType<typeof ruleProblem>[], checks: SumCheck[],
): Promise<ImportPlan> {
  const known: Declared[] = (await manager.query(
    `select unit || ' ' || figure as id, unit, organisation, figure, women, men, total from declared_figure where source = $1`, [source]));
  return planned(kind, table, problems, rows, known, ['women', 'men', 'total'], async (writer) => {
    await writer.query(
      `insert into declared_figure (organisation, unit, figure, women, men, total, source)
       select organisation, unit, figure, women, men, total, $2
       from jsonb_to_recordset($1) as file (organisation uuid, unit uuid, figure text, women int, men int, total int)
       on conflict (unit, figure, source) do update set women = excluded.women, men = excluded.men, total = excluded.total`,
      [JSON.stringify(rows), source]);
  }, table.acceptable ? checks : []);
}

async function registerCount(manager: EntityManager, units: string[], managers: boolean): Promise<number | null> {
  const rows: { total: number }[] = await manager.query(
    'select women + men + unspecified as total from headcount($1, $3) where managers = $2', [units, managers, today()]);
  return rows.length === 0 ? null : rows.reduce((sum, row) => sum + row.total, 0);
}

const unknownUnit = (row: number, column: string, name: string) => ruleProblem(row, column, 'unknown-unit', { unit: name },
  `"${name}" finns inte i registret. Kontrollera stavningen eller läs in enheterna först.`,
  `"${name}" is not in the register. Check the spelling or import the units first.`);

/** The one organisation the transaction's viewer may write for; null for those who work for the association. */
async function onlyFor(manager: EntityManager): Promise<string | null> {
  const [viewer] = await manager.query(
    `select nullif(current_setting('samlar.organisation', true), '') as organisation, current_setting('samlar.reach', true) as reach`);
  return viewer.reach === 'organisation' ? viewer.organisation : null;
}

const notYours = (row: number, column: string, name: string) => ruleProblem(row, column, 'not-yours', { form: 'unit', name },
  `${name} är en annan organisation än din. Ta bort raden, eller be förbundet läsa in hela tabellen.`,
  `${name} is another organisation than yours. Remove the row, or ask the association to import the whole table.`);

/** The table of whole municipalities (§2.1): employees and managers, each by sex. */
export async function planWholeMunicipalities(manager: EntityManager, file: Buffer): Promise<ImportPlan> {
  const columns = WHOLE_MUNICIPALITIES;
  const options: ReadOptions<typeof columns> = { key: { columns: ['municipality'], severity: 'error' }, total: { column: 'municipality', labels: SUM } };
  const table = await readTable(file, columns, options);
  const known = (await places(manager)).filter((place) => place.kind === 'MUNICIPALITY');
  const problems = [
    ...partProblems(table, columns, 'employees', ['women', 'men']),
    ...partProblems(table, columns, 'managers', ['womenManagers', 'menManagers']),
    ...totalProblems(table, columns, ['employees', 'women', 'men', 'managers', 'womenManagers', 'menManagers'], 'warning'),
  ];
  const units: string[] = [];
  const own = await onlyFor(manager);
  const rows = table.rows.flatMap((row, index) => {
    const place = known.find((each) => each.name === row.municipality);
    if (!place) {
      problems.push(unknownUnit(table.rowNumbers[index]!, columns.municipality.header.sv, row.municipality!));
      return [];
    }
    if (own !== null && place.organisation !== own) problems.push(notYours(table.rowNumbers[index]!, columns.municipality.header.sv, place.name));
    units.push(place.id);
    return [figure(place, 'employees', row.women, row.men, row.employees), figure(place, 'managers', row.womenManagers, row.menManagers, row.managers)];
  });
  const checks = [
    ...columnChecks(table, columns, ['employees', 'women', 'men', 'managers', 'womenManagers', 'menManagers']),
    check('Anställda i registret', 'Employees in the register', columnTotal(table, 'employees').computed, await registerCount(manager, units, false)),
    check('Chefer i registret', 'Managers in the register', columnTotal(table, 'managers').computed, await registerCount(manager, units, true)),
  ];
  return plan(manager, ImportKind.WHOLE_MUNICIPALITIES, 'whole municipalities', table, rows, problems, checks);
}

/** The table of education administrations (§2.2). The column of participants is empty in every row: missing, not zero. */
export async function planEducationAdministrations(manager: EntityManager, file: Buffer): Promise<ImportPlan> {
  const columns = V8_ADMINISTRATIONS;
  const table = await readTable(file, columns, {
    key: { columns: ['municipality', 'administration'], severity: 'error' }, total: { column: 'municipality', labels: SUM },
  });
  const known = await places(manager);
  const problems = [
    ...partProblems(table, columns, 'employees', ['women', 'men']),
    ...totalProblems(table, columns, ['employees', 'women', 'men', 'womenLearningLeaders', 'menLearningLeaders'], 'warning'),
  ];
  const units: string[] = [];
  const own = await onlyFor(manager);
  const rows = table.rows.flatMap((row, index) => {
    const place = known.find((each) => each.name === row.administration && each.parent_name === row.municipality);
    const municipality = known.find((each) => each.kind === 'MUNICIPALITY' && each.name === row.municipality);
    if (!place || !municipality) {
      problems.push(unknownUnit(table.rowNumbers[index]!, columns.administration.header.sv, `${row.municipality}, ${row.administration}`));
      return [];
    }
    if (own !== null && place.organisation !== own) problems.push(notYours(table.rowNumbers[index]!, columns.municipality.header.sv, municipality.name));
    units.push(place.id);
    const leaders = (row.womenLearningLeaders ?? 0) + (row.menLearningLeaders ?? 0);
    return [
      figure(place, 'employees', row.women, row.men, row.employees),
      figure(place, 'participants', null, null, row.participants),
      ...[place, municipality].map((each) => figure(each, 'learning leaders', row.womenLearningLeaders, row.menLearningLeaders, leaders)),
    ];
  });
  const counted = columnTotal(table, 'womenLearningLeaders').computed + columnTotal(table, 'menLearningLeaders').computed;
  const [stated] = await manager.query(
    `select d.total from declared_figure d join org_unit u on u.id = d.unit where u.kind = 'ASSOCIATION' and d.figure = 'learning leaders'`);
  const checks = [
    ...columnChecks(table, columns, ['employees', 'women', 'men', 'participants', 'womenLearningLeaders', 'menLearningLeaders']),
    check('Lärledare', 'Learning leaders', stated?.total ?? null, counted),
    check('Anställda i registret', 'Employees in the register', columnTotal(table, 'employees').computed, await registerCount(manager, units, false)),
  ];
  return plan(manager, ImportKind.EDUCATION_ADMINISTRATIONS, 'education administrations', table, rows, problems, checks);
}

const EMPLOYEES = ['anställda', 'employees'];

/** One social administration by level (§2.3); men stand before women in the document, so columns are found by name. */
export async function planSocialAdministration(manager: EntityManager, organisation: string, file: Buffer): Promise<ImportPlan> {
  const columns = UDDEVALLA_SOCIAL_ADMINISTRATION;
  const table = await readTable(file, columns, {
    key: { columns: ['level'], severity: 'error' }, total: { column: 'level', labels: ['Chefer totalt', 'Managers in all'] },
  });
  const [place]: Place[] = await manager.query(
    `select u.id, u.organisation, u.name, null as parent_name, u.kind from participation p join org_unit u on u.id = p.unit
     where p.organisation = $1 and p.scope = 'SOCIAL_ADMINISTRATION' limit 1`, [organisation]);
  const problems = [...partProblems(table, columns, 'employees', ['women', 'men'])];
  if (!place) problems.push(ruleProblem(null, null, 'no-social-administration', {},
    'Kommunen deltar inte med någon socialförvaltning.', 'The municipality does not take part with a social administration.'));
  const levels = table.rows.filter((row) => !EMPLOYEES.includes(row.level!.toLowerCase()));
  const rows = place ? table.rows.map((row) =>
    figure(place, EMPLOYEES.includes(row.level!.toLowerCase()) ? 'employees' : `managers: ${row.level}`, row.women, row.men, row.employees)) : [];
  const [total] = table.totals;
  if (place && total) rows.push(figure(place, 'managers', total.women, total.men, total.employees));
  const sumOf = (column: 'employees' | 'women' | 'men'): number => levels.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  const employees = table.rows.find((row) => EMPLOYEES.includes(row.level!.toLowerCase()));
  const checks = [
    ...(['employees', 'men', 'women'] as const).map((column) =>
      check(`Chefer, ${columns[column].header.sv.toLowerCase()}`, `Managers, ${columns[column].header.en.toLowerCase()}`, total?.[column] ?? null, sumOf(column))),
    check('Anställda i registret', 'Employees in the register', employees?.employees ?? null, place ? await registerCount(manager, [place.id], false) : null),
    check('Chefer i registret', 'Managers in the register', total?.employees ?? null, place ? await registerCount(manager, [place.id], true) : null),
  ];
  return plan(manager, ImportKind.SOCIAL_ADMINISTRATION, 'social administration', table, rows, problems, checks);
}
