import type { DataSource, EntityManager } from 'typeorm';
import { asViewer } from '@samlar/subgraph/database';
import { SYSTEM } from '@samlar/viewer/viewer';
import { uddevallaSocialAdministration, v8Administrations, wholeMunicipalities } from '@samlar/lia/figures';
import { ASSOCIATION, GROUPS, MUNICIPALITIES, PROJECT_PERIOD } from '@samlar/lia/municipalities';
import { liaOrganisation } from '@samlar/lia/organisation';
import { PERSONAS } from '@samlar/lia/personas';
import { writeCsv } from '@samlar/table/csv-writer';
import { loadGovernance } from './demo-governance';
import { loadPartners } from './demo-partners';
import { writeImport } from './import/import-organisation';
import { PEOPLE_COLUMNS } from './import/import-people';
import { ImportKind } from './import/import-report';
import { UNIT_COLUMNS } from './import/import-units';

type Progress = (text: string) => void;

const lia = liaOrganisation();
const organisations = [ASSOCIATION.id, ...MUNICIPALITIES.map(({ id }) => id)];

/** The day the whole municipalities' mandates are recorded in the demonstration; the plan gives no date (◆). */
const MANDATE_DAY = '2011-12-01';

async function insert(manager: EntityManager, table: string, columns: string, rows: object[]): Promise<void> {
  await manager.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
}

async function loadOrganisations(manager: EntityManager): Promise<void> {
  await insert(manager, 'org_unit', 'id, organisation, kind, name, slug, code, org_number, county_code', [
    { id: ASSOCIATION.id, organisation: ASSOCIATION.id, kind: 'ASSOCIATION', name: ASSOCIATION.name, slug: ASSOCIATION.slug, org_number: ASSOCIATION.orgNumber },
    ...MUNICIPALITIES.map(({ id, name, slug, code, orgNumber, countyCode }) => ({
      id, organisation: id, kind: 'MUNICIPALITY', name, slug, code, org_number: orgNumber, county_code: countyCode,
    })),
  ]);
  await insert(manager, 'municipality_group', 'id, name, kind, period_start, period_end', GROUPS.map(({ id, name, period }) => ({
    id, name: name.sv, kind: 'COOPERATION', period_start: period.start, period_end: period.end,
  })));
  await insert(manager, 'municipality_group_member', 'municipality_group, member', GROUPS.flatMap(({ id, members }) =>
    members.map((code) => ({ municipality_group: id, member: MUNICIPALITIES.find((municipality) => municipality.code === code)!.id }))));
}

async function importFile(manager: EntityManager, organisation: string, kind: ImportKind, file: Buffer): Promise<void> {
  const report = await writeImport(manager, { organisation, kind, file });
  if (!report.committed) {
    const [first] = report.problems.filter(({ severity }) => severity === 'ERROR');
    throw new Error(`Demo ${kind} of ${organisation}: row ${first?.row}, ${first?.column}: ${first?.messageEnglish}`);
  }
}

const unitsFile = (organisation: string): Buffer => writeCsv(UNIT_COLUMNS, lia.units
  .filter((unit) => unit.organisation === organisation && unit.parent !== null)
  .map(({ id, name, kind, parent, sector }) => ({ id, name, kind, parent: parent === organisation ? null : parent, sector })));

function peopleFile(organisation: string): Buffer {
  const people = new Map(lia.people.map((person) => [person.id, person]));
  const words = { woman: 'kvinna', man: 'man', unspecified: 'uppgift_saknas' };
  return writeCsv(PEOPLE_COLUMNS, lia.employments.filter((employment) => employment.organisation === organisation).map((employment) => {
    const { displayName, sex } = people.get(employment.person)!;
    return {
      employment: employment.id, person: employment.person, name: displayName, sex: words[sex], unit: employment.unit, title: employment.title,
      managerLevel: employment.managerLevel, manager: employment.manager, start: employment.start, end: employment.end,
      extent: employment.extentPercent, counted: employment.counted ? 'ja' : 'nej',
    };
  }));
}

/** Organisations whose people report to nobody in a later one, so that each file finds its managers. */
function byReportingLines(): string[] {
  const home = new Map(lia.employments.filter((employment) => employment.counted).map(({ person, organisation }) => [person, organisation]));
  const needs = new Map(organisations.map((organisation) => [organisation, new Set(
    lia.employments.filter((each) => each.organisation === organisation && each.manager)
      .map((each) => home.get(each.manager!)!).filter((other) => other && other !== organisation))]));
  const ordered: string[] = [];
  while (ordered.length < organisations.length) {
    const next = organisations.find((each) => !ordered.includes(each) && [...needs.get(each)!].every((other) => ordered.includes(other)));
    if (!next) return [...ordered, ...organisations.filter((each) => !ordered.includes(each))];
    ordered.push(next);
  }
  return ordered;
}

async function loadParticipation(manager: EntityManager): Promise<void> {
  const { start: period_start } = PROJECT_PERIOD;
  const administration = (organisation: string, name: string): string =>
    lia.units.find((unit) => unit.organisation === organisation && unit.kind === 'ADMINISTRATION' && unit.name === name)!.id;
  const socialServices = (organisation: string): string =>
    lia.units.find((unit) => unit.organisation === organisation && unit.kind === 'ADMINISTRATION' && unit.sector === 'social services')!.id;
  const named = (name: string): string => MUNICIPALITIES.find((municipality) => municipality.name === name)!.id;
  await insert(manager, 'participation', 'organisation, unit, scope, period_start', [
    ...MUNICIPALITIES.filter(({ participation }) => participation === 'WHOLE_MUNICIPALITY')
      .map(({ id }) => ({ organisation: id, unit: id, scope: 'WHOLE_MUNICIPALITY', period_start })),
    ...v8Administrations.rows.map((row) => ({
      organisation: named(row.municipality!), unit: administration(named(row.municipality!), row.administration!), scope: 'EDUCATION_ADMINISTRATION', period_start,
    })),
    ...MUNICIPALITIES.filter(({ participation }) => participation === 'SOCIAL_ADMINISTRATION')
      .map(({ id }) => ({ organisation: id, unit: socialServices(id), scope: 'SOCIAL_ADMINISTRATION', period_start })),
    { organisation: ASSOCIATION.id, unit: ASSOCIATION.id, scope: 'ASSOCIATION', period_start },
  ]);
}

async function loadRoles(manager: EntityManager): Promise<void> {
  const employed = new Set(lia.employments.map(({ person }) => person));
  const home = new Map(lia.roles.map(({ person, organisation }) => [person, organisation]));
  await insert(manager, 'person', 'id, organisation, display_name, sex, protected', lia.people.filter(({ id }) => !employed.has(id))
    .map(({ id, displayName, sex }) => ({ id, organisation: home.get(id) ?? ASSOCIATION.id, display_name: displayName, sex, protected: false })));
  await insert(manager, 'role_appointment', 'id, organisation, person, role, scope, period_start, period_end',
    lia.roles.map(({ start, end, ...role }) => ({ ...role, period_start: start, period_end: end })));
  for (const { subject, person } of PERSONAS) await manager.query('update person set subject = $2 where id = $1', [person, subject]);
  const holder = (organisation: string, role: string): string | null =>
    lia.roles.find((each) => each.organisation === organisation && each.role === role)?.person ?? null;
  await insert(manager, 'mandate', 'organisation, given_by, given_on, participation_mandatory_for_managers, contact_person',
    MUNICIPALITIES.filter(({ participation }) => participation === 'WHOLE_MUNICIPALITY').map(({ id }) => ({
      organisation: id, given_by: holder(id, 'MUNICIPAL_CHIEF'), given_on: MANDATE_DAY, participation_mandatory_for_managers: true,
      contact_person: holder(id, 'CONTACT_PERSON'),
    })));
}

async function loadDeclared(manager: EntityManager): Promise<void> {
  const observers = new Map<string, number>();
  for (const { role, organisation } of lia.roles) if (role === 'OBSERVER') observers.set(organisation, (observers.get(organisation) ?? 0) + 1);
  await insert(manager, 'declared_figure', 'organisation, unit, figure, total, source', [
    { organisation: ASSOCIATION.id, unit: ASSOCIATION.id, figure: 'learning leaders', total: 220, source: 'activity plan, follow-up day' },
    ...[...observers].map(([organisation, total]) => ({ organisation, unit: organisation, figure: 'trained observers', total, source: 'activity plan, observers' })),
  ]);
  await importFile(manager, ASSOCIATION.id, ImportKind.WHOLE_MUNICIPALITIES, wholeMunicipalities.buffer);
  await importFile(manager, ASSOCIATION.id, ImportKind.EDUCATION_ADMINISTRATIONS, v8Administrations.buffer);
  const uddevalla = MUNICIPALITIES.find(({ participation }) => participation === 'SOCIAL_ADMINISTRATION')!;
  await importFile(manager, uddevalla.id, ImportKind.SOCIAL_ADMINISTRATION, uddevallaSocialAdministration.buffer);
}

/**
 * Loads the LiA programme's organisation: fifteen organisations, their units and 9 938 fictional people, through the same
 * import a municipality uses, then roles, mandates, participation and the plan's own tables. All or nothing.
 */
export async function loadDemo(dataSource: DataSource, progress: Progress): Promise<void> {
  await asViewer(dataSource, SYSTEM, async (manager) => {
    await loadOrganisations(manager);
    for (const [index, organisation] of byReportingLines().entries()) {
      progress(`organisation ${index + 1} of ${organisations.length}`);
      if (lia.units.some((unit) => unit.organisation === organisation && unit.parent !== null)) {
        await importFile(manager, organisation, ImportKind.UNITS, unitsFile(organisation));
      }
      if (lia.employments.some((employment) => employment.organisation === organisation)) {
        await importFile(manager, organisation, ImportKind.PEOPLE, peopleFile(organisation));
      }
    }
    await loadParticipation(manager);
    await loadRoles(manager);
    await loadDeclared(manager);
    await loadGovernance(manager);
    await loadPartners(manager);
  });
}

/** True while nothing has been loaded. */
export async function isEmpty(dataSource: DataSource): Promise<boolean> {
  return asViewer(dataSource, SYSTEM, async (manager) => (await manager.query('select from org_unit limit 1')).length === 0);
}
