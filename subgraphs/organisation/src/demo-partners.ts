import type { EntityManager } from 'typeorm';
import { GUESTS } from '@samlar/partners/guests';
import { PARTNERS } from '@samlar/partners/partners';
import { partnerOrganisations } from '@samlar/partners/staff';

async function insert(manager: EntityManager, table: string, columns: string, rows: object[]): Promise<void> {
  await manager.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
}

/** The four organisations with programmes of their own: their trees and people, and who signs in as a guest of the demonstration. */
export async function loadPartners(manager: EntityManager): Promise<void> {
  const { units, people, employments, roles } = partnerOrganisations();
  const partners = new Map(PARTNERS.map((partner) => [partner.id, partner]));
  await insert(manager, 'apart', 'organisation', PARTNERS.map(({ id }) => ({ organisation: id })));
  await insert(manager, 'org_unit', 'id, organisation, kind, name, parent, sector, slug, code, county_code', units.map((unit) => {
    const partner = partners.get(unit.id);
    return { ...unit, slug: partner?.slug ?? null, code: partner?.code ?? null, county_code: partner?.code?.slice(0, 2) ?? null };
  }));
  const home = new Map(employments.map(({ person, organisation }) => [person, organisation]));
  await insert(manager, 'person', 'id, organisation, display_name, sex, protected', people.map(({ id, displayName, sex }) => ({ id, organisation: home.get(id), display_name: displayName, sex, protected: false })));
  await insert(manager, 'employment', 'id, organisation, person, unit, title, manager_level, manager, period_start, period_end, extent_percent, counted',
    employments.map((each) => ({ ...each, manager_level: each.managerLevel, period_start: each.start, period_end: each.end, extent_percent: each.extentPercent })));
  await insert(manager, 'role_appointment', 'id, organisation, person, role, scope, period_start, period_end', roles.map((role) => ({ ...role, period_start: role.start, period_end: role.end })));
  for (const { subject, person } of GUESTS) await manager.query('update person set subject = $2 where id = $1', [person, subject]);
}
