import type { EntityManager } from 'typeorm';
import { writeCsv, type CsvVariant } from '@samlar/table/csv-writer';
import { PEOPLE_COLUMNS } from './import-people';
import { ImportKind } from './import-report';
import { UNIT_COLUMNS } from './import-units';

const UNITS = `
  with recursive tree as (
    select id, 0 as depth from org_unit where id = $1
    union all select unit.id, depth + 1 from org_unit unit join tree on unit.parent = tree.id)
  select id, name, kind, nullif(parent, $1) as parent, sector from org_unit join tree using (id)
  where id <> $1 and kind <> 'EXTERNAL' order by depth, name, id`;

const PEOPLE = `
  select e.id as employment, e.person, p.display_name as name,
         case p.sex when 'woman' then 'kvinna' when 'man' then 'man' else 'uppgift_saknas' end as sex,
         e.unit, e.title, e.manager_level as "managerLevel", e.manager, e.period_start::text as start, e.period_end::text as "end",
         e.extent_percent as extent, case when e.counted then 'ja' else 'nej' end as counted
  from employment e join person p on p.id = e.person
  where e.organisation = $1 and not p.protected order by p.display_name, e.id`;

/**
 * An organisation's units or people as the file that the import of that kind reads back unchanged. People whose details are
 * protected are left out (domain.md §4.7); what is not in a file, an import leaves as it is.
 */
export async function exportOrganisation(
  manager: EntityManager, organisation: string, kind: ImportKind.UNITS | ImportKind.PEOPLE, variant?: CsvVariant,
): Promise<Buffer> {
  return kind === ImportKind.UNITS
    ? writeCsv(UNIT_COLUMNS, await manager.query(UNITS, [organisation]), variant)
    : writeCsv(PEOPLE_COLUMNS, await manager.query(PEOPLE, [organisation]), variant);
}
