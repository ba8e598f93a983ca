import type { EntityManager } from 'typeorm';
import { emit, runCommand } from '@samlar/subgraph/command';
import type { Context } from '@samlar/subgraph/context';
import { badInput } from '@samlar/subgraph/errors';
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

/** Plans and, unless a problem is an error, writes; for the command below, the command line and the demonstration. */
export async function commitImport(manager: EntityManager, input: Omit<ImportInput, 'mode'>): Promise<ImportReport> {
  const plan = await planImport(manager, input);
  if (!plan.report.acceptable) return { ...plan.report, committed: false };
  await plan.write(manager);
  await emit(manager, 'OrganisationImported', input.organisation, { kind: input.kind, rows: plan.report.rows });
  return { ...plan.report, committed: true };
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
