import type { EntityManager } from 'typeorm';
import type { ReportingLine } from './reporting-line.rules';

const LINE = `id, person, manager, manager_level as "managerLevel"`;

/** An organisation's lines as they were last told. */
export async function linesOf(manager: EntityManager, organisation: string): Promise<ReportingLine[]> {
  return manager.query(`select ${LINE} from reporting_line where organisation = $1`, [organisation]);
}

/** Puts an organisation's lines in place of those it had. */
export async function replaceLines(manager: EntityManager, organisation: string, lines: readonly ReportingLine[]): Promise<void> {
  await manager.query('delete from reporting_line where organisation = $1', [organisation]);
  await manager.query(
    `insert into reporting_line (id, organisation, person, manager, manager_level)
     select id, $2, person, manager, "managerLevel" from jsonb_to_recordset($1) as line (id uuid, person uuid, manager uuid, "managerLevel" text)
     on conflict (id) do update set organisation = excluded.organisation, person = excluded.person, manager = excluded.manager, manager_level = excluded.manager_level`,
    [JSON.stringify(lines), organisation]);
}

/** Those of the people who are employed anywhere. */
export async function presentOf(manager: EntityManager, people: readonly string[]): Promise<Set<string>> {
  const rows: { person: string }[] = await manager.query('select distinct person from reporting_line where person = any($1)', [[...new Set(people)]]);
  return new Set(rows.map(({ person }) => person));
}
