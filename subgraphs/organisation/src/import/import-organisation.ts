import type { EntityManager } from 'typeorm';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
import { deliverStaff } from '../deliver-staff';
import { planEducationAdministrations, planSocialAdministration, planWholeMunicipalities } from './import-headcount';
import { planPeople } from './import-people';
import { ImportKind, ImportMode, type ImportPlan, type ImportReport } from './import-report';
import { planUnits } from './import-units';

export interface ImportInput {
  organisation: string;
  kind: ImportKind;
  mode: ImportMode;
  /** The file's bytes: CSV or XLSX. */
  file: Buffer;
}

/** Reads a file of any kind against the register as it is; writes nothing. */
export function planImport(manager: EntityManager, { organisation, kind, file }: Omit<ImportInput, 'mode'>): Promise<ImportPlan> {
  switch (kind) {
    case ImportKind.UNITS: return planUnits(manager, organisation, file);
    case ImportKind.PEOPLE: return planPeople(manager, organisation, file);
    case ImportKind.WHOLE_MUNICIPALITIES: return planWholeMunicipalities(manager, file);
    case ImportKind.EDUCATION_ADMINISTRATIONS: return planEducationAdministrations(manager, file);
    case ImportKind.SOCIAL_ADMINISTRATION: return planSocialAdministration(manager, organisation, file);
  }
}

/** Plans and, unless a problem is an error, writes. Tells nobody of the staff: the demonstration, which every subgraph loads itself. */
export async function writeImport(manager: EntityManager, input: Omit<ImportInput, 'mode'>): Promise<ImportReport> {
  const plan = await planImport(manager, input);
  if (!plan.report.acceptable) return { ...plan.report, committed: false };
  await plan.write(manager);
  await emit(manager, 'OrganisationImported', input.organisation, { kind: input.kind, rows: plan.report.rows });
  return { ...plan.report, committed: true };
}

/** Plans, writes and, where units or people have changed, tells the other subgraphs; for the command below and the command line. */
export async function commitImport(manager: EntityManager, input: Omit<ImportInput, 'mode'>): Promise<ImportReport> {
  // One import of an organisation at a time: what the later one tells must hold what the earlier one wrote.
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`, [input.organisation]);
  const report = await writeImport(manager, input);
  if (report.committed && [ImportKind.UNITS, ImportKind.PEOPLE].includes(input.kind)) await deliverStaff(manager, input.organisation);
  return report;
}

/**
 * Imports a file into one organisation. PREVIEW only reports; COMMIT writes unless a problem is an error, and then
 * nothing is changed. Errors: BAD_USER_INPUT when the organisation is not the viewer's to change.
 */
export async function importOrganisation(context: Context, key: string, input: ImportInput): Promise<ImportReport> {
  const { viewer } = context;
  if (viewer.reach === 'organisation' && viewer.organisation !== input.organisation) {
    throw badInput('You can only import into your own organisation. Choose it, or ask that organisation’s contact person.');
  }
  if (input.mode === ImportMode.PREVIEW) {
    const plan = await context.read((manager) => planImport(manager, input));
    return { ...plan.report, committed: false };
  }
  return runCommand(context, 'importOrganisation', key, async (manager) => ({ ...(await commitImport(manager, input)) }));
}
