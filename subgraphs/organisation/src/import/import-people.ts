import type { EntityManager } from 'typeorm';
import { columns } from '@samlar/table/column';
import { readTable } from '@samlar/table/table';
import { today } from '@samlar/subgraph/clock';
import { endRolesOfLeavers, leaversRoles } from './end-roles';
import { uuidOf } from './external-id';
import { findCycle, ruleProblem } from './import.rules';
import { ImportKind, type ImportPlan } from './import-report';
import { leavesStaff } from './leaving.rules';
import { planned } from './planned';

export const MANAGER_LEVELS = [
  'UNIT_MANAGER', 'DEPARTMENT_MANAGER', 'SECTION_MANAGER', 'PRINCIPAL', 'HEAD_OF_ADMINISTRATION', 'MUNICIPAL_CHIEF', 'HEAD_OF_SOCIAL_SERVICES',
] as const;

const SEXES: Record<string, string> = { kvinna: 'woman', woman: 'woman', man: 'man', uppgift_saknas: 'unspecified', unspecified: 'unspecified' };

/** People and employments as a file: one row an employment; a person with two has two rows with the same person id. */
export const PEOPLE_COLUMNS = columns({
  employment: { kind: 'text', header: { sv: 'Anställnings-id', en: 'Employment id' } },
  person: { kind: 'text', header: { sv: 'Person-id', en: 'Person id' } },
  name: { kind: 'text', header: { sv: 'Namn', en: 'Name' } },
  sex: { kind: 'text', oneOf: Object.keys(SEXES), header: { sv: 'Kön', en: 'Sex' } },
  unit: { kind: 'text', header: { sv: 'Enhets-id', en: 'Unit id' } },
  title: { kind: 'text', whenEmpty: 'allowed', header: { sv: 'Befattning', en: 'Title' } },
  managerLevel: { kind: 'text', whenEmpty: 'allowed', oneOf: MANAGER_LEVELS, header: { sv: 'Chefsnivå', en: 'Manager level' } },
  manager: { kind: 'text', whenEmpty: 'allowed', header: { sv: 'Närmaste chef', en: 'Manager' } },
  start: { kind: 'date', header: { sv: 'Från', en: 'From' } },
  end: { kind: 'date', whenEmpty: 'allowed', header: { sv: 'Till', en: 'To' } },
  extent: { kind: 'integer', minimum: 0, maximum: 100, header: { sv: 'Omfattning (%)', en: 'Extent (%)' } },
  counted: { kind: 'text', optional: true, whenEmpty: 'allowed', oneOf: ['ja', 'nej'], header: { sv: 'Räknas', en: 'Counted' } },
});

interface EmploymentRow {
  id: string;
  person: string;
  name: string;
  sex: string;
  unit: string;
  title: string | null;
  managerLevel: string | null;
  manager: string | null;
  start: string;
  end: string | null;
  extent: number;
  counted: boolean;
}

const KNOWN = `
  select e.id, e.person, p.display_name as name, p.sex, e.unit, e.title, e.manager_level as "managerLevel", e.manager,
         e.period_start::text as start, e.period_end::text as "end", e.extent_percent as extent, e.counted
  from employment e join person p on p.id = e.person where e.organisation = $1`;

const WRITE = `
  with file as (select * from jsonb_to_recordset($1) as row (id uuid, person uuid, name text, sex text, unit uuid, title text,
      "managerLevel" text, manager uuid, start date, "end" date, extent int, counted boolean)),
  people as (
    insert into person (id, organisation, display_name, sex)
    select distinct on (person) person, $2::uuid, name, sex from file where person <> all ($3::uuid[])
    on conflict (id) do update set display_name = excluded.display_name, sex = excluded.sex)
  insert into employment (id, organisation, person, unit, title, manager_level, manager, period_start, period_end, extent_percent, counted)
  select id, $2::uuid, person, unit, title, "managerLevel", manager, start, "end", extent, counted from file
  on conflict (id) do update set person = excluded.person, unit = excluded.unit, title = excluded.title, manager_level = excluded.manager_level,
    manager = excluded.manager, period_start = excluded.period_start, period_end = excluded.period_end,
    extent_percent = excluded.extent_percent, counted = excluded.counted`;

/** Those of the file's people who are another organisation's to change; none for the association, which may change all. */
async function ofOthers(manager: EntityManager, organisation: string, rows: EmploymentRow[]): Promise<Set<string>> {
  const found: { person: string }[] = await manager.query('select person from people_of_others($1, $2)', [organisation, [...new Set(rows.map((row) => row.person))]]);
  return new Set(found.map(({ person }) => person));
}

/** Reads people and employments for one organisation; reporting lines must stay free of cycles (A24). */
export async function planPeople(manager: EntityManager, organisation: string, file: Buffer): Promise<ImportPlan> {
  const table = await readTable(file, PEOPLE_COLUMNS, { key: { columns: ['employment'], severity: 'error' } });
  const known: EmploymentRow[] = await manager.query(KNOWN, [organisation]);
  const person = (id: string): string => uuidOf(organisation, 'person', id);
  const rows: EmploymentRow[] = table.acceptable
    ? table.rows.map((row) => ({
        id: uuidOf(organisation, 'employment', row.employment!), person: person(row.person!), name: row.name!, sex: SEXES[row.sex!]!,
        unit: uuidOf(organisation, 'unit', row.unit!), title: row.title, managerLevel: row.managerLevel,
        manager: row.manager === null ? null : person(row.manager), start: row.start!, end: row.end, extent: row.extent!,
        counted: row.counted !== 'nej',
      }))
    : [];
  const units = new Set((await manager.query('select id from org_unit where organisation = $1', [organisation])).map((unit: { id: string }) => unit.id));
  const outside = rows.flatMap((row) => row.manager ?? []);
  const people = new Set<string>([
    ...rows.map((row) => row.person),
    ...(await manager.query('select id from person where id = any($1)', [[...new Set(outside)]])).map((each: { id: string }) => each.id),
  ]);
  const foreign = await ofOthers(manager, organisation, rows);
  const shared = new Map(known.map((each) => [each.person, each]));
  // Someone shared stands in this organisation's file as the other one has them; only the employment here is its to change.
  const mine = ({ person: id, name, sex }: EmploymentRow): boolean => !foreign.has(id) || (shared.get(id)?.name === name && shared.get(id)?.sex === sex);
  const problems = rows.flatMap((row, index) => {
    const number = table.rowNumbers[index]!;
    const raw = table.rows[index]!;
    return [
      ...(units.has(row.unit) ? [] : [ruleProblem(number, PEOPLE_COLUMNS.unit.header.sv, 'unknown-unit', { unit: raw.unit! },
        `Enheten "${raw.unit}" finns inte. Läs in enheterna först.`, `There is no unit "${raw.unit}". Import the units first.`)]),
      ...(row.manager === null || people.has(row.manager) ? [] : [ruleProblem(number, PEOPLE_COLUMNS.manager.header.sv, 'unknown-manager', { manager: raw.manager! },
        `Chefen "${raw.manager}" finns varken i filen eller i registret.`, `The manager "${raw.manager}" is neither in the file nor in the register.`)]),
      ...(mine(row) ? [] : [ruleProblem(number, PEOPLE_COLUMNS.person.header.sv, 'not-yours', { form: 'person', name: raw.name! },
        `${raw.name} hör till en annan kommun. Ta bort raden här och be den kommunens kontaktperson läsa in personen; är anställningen delad, be förbundet läsa in raden.`,
        `${raw.name} belongs to another municipality. Remove the row and ask that municipality’s contact person to import them; where the employment is shared, ask the association to import the row.`)]),
      ...(row.end !== null && row.end < row.start ? [ruleProblem(number, PEOPLE_COLUMNS.end.header.sv, 'ends-before-start', { end: row.end, start: row.start },
        `Anställningen slutar ${row.end}, före ${row.start}.`, `The employment ends on ${row.end}, before ${row.start}.`)] : []),
    ];
  });
  const above = new Map<string, string[]>();
  const fileIds = new Set(rows.map((row) => row.id));
  const all = [...known.filter((each) => !fileIds.has(each.id)), ...rows];
  for (const row of all) {
    if (row.manager) above.set(row.person, [...(above.get(row.person) ?? []), row.manager]);
  }
  const at = new Map(rows.map(({ person: id, name }, index) => [id, { row: table.rowNumbers[index]!, name }]));
  problems.push(...await leaversProblems(manager, organisation, all, rows, table.rowNumbers), ...await leaversRoles(manager, organisation, all, PEOPLE_COLUMNS.end.header.sv, at));
  const cycle = findCycle(above);
  if (cycle) {
    const name = new Map(rows.map((row) => [row.person, row.name]));
    const names = cycle.map((id) => name.get(id) ?? id).join(' → ');
    problems.push(ruleProblem(null, PEOPLE_COLUMNS.manager.header.sv, 'cycle', { form: 'managers', names }, `Chefsleden går i ring: ${names}.`, `The reporting lines go round: ${names}.`));
  }
  const fields: (keyof EmploymentRow)[] = ['person', 'name', 'sex', 'unit', 'title', 'managerLevel', 'manager', 'start', 'end', 'extent', 'counted'];
  return planned(ImportKind.PEOPLE, table, problems, rows, known, fields, async (writer) => {
    await writer.query(WRITE, [JSON.stringify(rows), organisation, [...foreign]]);
    await endRolesOfLeavers(writer, organisation, new Set(rows.map((row) => row.person)));
  });
}

/** Who leaves by this file and would leave staff without a manager, or the municipality without its contact person (invariant 6.1-19): whoever takes over stands in the same file. */
async function leaversProblems(manager: EntityManager, organisation: string, employments: EmploymentRow[], rows: EmploymentRow[], numbers: readonly number[]) {
  const told = new Set(rows.flatMap(({ person, manager: above }) => [person, ...(above === null ? [] : [above])]));
  const others = new Set((await manager.query('select person from people_of_others($1, $2)', [organisation, [...told]])).map(({ person }: { person: string }) => person));
  const at = (person: string): { row: number | null; name: string } => {
    const index = rows.findIndex((row) => row.person === person);
    return { row: index < 0 ? null : numbers[index]!, name: employments.find((each) => each.person === person)!.name };
  };
  const staff = [...leavesStaff(employments, today(), (person) => told.has(person) && !others.has(person))].map(([person, count]) => {
    const { row, name } = at(person);
    return ruleProblem(row, PEOPLE_COLUMNS.end.header.sv, 'leaves-staff', { name, count },
      `${name} har slutat men är närmaste chef för ${count} som är kvar. Ange en ny närmaste chef för dem i samma fil.`,
      `${name} has left but is the manager of ${count} who are still there. Give them another manager in the same file.`);
  });
  const [mandate] = await manager.query('select contact_person as contact from mandate where organisation = $1', [organisation]);
  const ended = mandate && rows.some(({ person }) => person === mandate.contact) && !employments.some(({ person, end }) => person === mandate.contact && (end === null || end >= today()));
  if (!ended) return staff;
  const { row, name } = at(mandate.contact);
  return [...staff, ruleProblem(row, PEOPLE_COLUMNS.end.header.sv, 'leaves-contact', { name },
    `${name} är kommunens kontaktperson. Utse en ny kontaktperson innan anställningen avslutas.`,
    `${name} is the municipality’s contact person. Appoint another before the employment ends.`)];
}
