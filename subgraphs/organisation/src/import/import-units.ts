import type { EntityManager } from 'typeorm';
import { columns } from '@samlar/table/column';
import { readTable } from '@samlar/table/table';
import { uuidOf } from './external-id';
import { planned } from './planned';
import { findCycle, ruleProblem } from './import.rules';
import { ImportKind, type ImportPlan } from './import-report';

/** The organisation's tree as a file: one row a unit; an empty parent means directly below the organisation. */
export const UNIT_COLUMNS = columns({
  id: { kind: 'text', header: { sv: 'Enhets-id', en: 'Unit id' } },
  name: { kind: 'text', header: { sv: 'Namn', en: 'Name' } },
  kind: { kind: 'text', oneOf: ['ADMINISTRATION', 'UNIT', 'WORK_TEAM'], header: { sv: 'Slag', en: 'Kind' } },
  parent: { kind: 'text', whenEmpty: 'allowed', header: { sv: 'Överordnad enhet', en: 'Parent unit' } },
  sector: { kind: 'text', optional: true, whenEmpty: 'allowed', header: { sv: 'Sektor', en: 'Sector' } },
});

interface UnitRow {
  id: string;
  name: string;
  kind: string;
  parent: string;
  sector: string | null;
}

/** Reads a tree for one organisation; the plan writes it. Units not in the file are left as they are. */
export async function planUnits(manager: EntityManager, organisation: string, file: Buffer): Promise<ImportPlan> {
  const table = await readTable(file, UNIT_COLUMNS, { key: { columns: ['id'], severity: 'error' } });
  const known: UnitRow[] = await manager.query(
    'select id, name, kind, parent, sector from org_unit where organisation = $1 and parent is not null', [organisation]);
  const unit = (id: string): string => uuidOf(organisation, 'unit', id);
  const rows: UnitRow[] = table.acceptable
    ? table.rows.map((row) => ({
        id: unit(row.id!), name: row.name!, kind: row.kind!, parent: row.parent === null ? organisation : unit(row.parent), sector: row.sector,
      }))
    : [];
  const exists = new Set([organisation, ...known.map((each) => each.id), ...rows.map((each) => each.id)]);
  const problems = rows.flatMap((row, index) => exists.has(row.parent) ? [] : [ruleProblem(
    table.rowNumbers[index]!, UNIT_COLUMNS.parent.header.sv, 'unknown-parent', { parent: table.rows[index]!.parent! },
    `Den överordnade enheten "${table.rows[index]!.parent}" finns varken i filen eller i registret.`,
    `The parent unit "${table.rows[index]!.parent}" is neither in the file nor in the register.`)]);
  const parents = new Map([...known, ...rows].map((row) => [row.id, row.parent === organisation ? [] : [row.parent]]));
  const cycle = findCycle(parents);
  if (cycle) {
    const names = cycle.map((id) => rows.find((row) => row.id === id)?.name ?? id).join(' → ');
    problems.push(ruleProblem(null, UNIT_COLUMNS.parent.header.sv, 'cycle', { form: 'units', names }, `Enheterna ligger under varandra i en ring: ${names}.`, `The units lie below each other in a ring: ${names}.`));
  }
  return planned(ImportKind.UNITS, table, problems, rows, known, ['name', 'kind', 'parent', 'sector'], async (writer) => {
    await writer.query('set constraints all deferred');
    await writer.query(
      `insert into org_unit (id, organisation, kind, name, parent, sector)
       select id, $2, kind, name, parent, sector from jsonb_to_recordset($1) as file (id uuid, kind text, name text, parent uuid, sector text)
       on conflict (id) do update set kind = excluded.kind, name = excluded.name, parent = excluded.parent, sector = excluded.sector`,
      [JSON.stringify(rows), organisation]);
  });
}
