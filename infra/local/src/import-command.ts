import { readFileSync } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { expectedFailure } from './expected-failure';
import { fromOrganisation, inRegister, organisationId } from './organisation-register';

/** What a file may hold, as written on the command line. */
export const importKinds = ['units', 'people', 'whole-municipalities', 'education-administrations', 'social-administration'] as const;

interface Report {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  notInFile: number;
  acceptable: boolean;
  problems: { severity: 'ERROR' | 'WARNING'; row: number | null; column: string | null; messageEnglish: string }[];
  sumChecks: { labelEnglish: string; declared: number | null; computed: number | null; difference: number | null }[];
}

interface Importing {
  planImport(manager: EntityManager, input: object): Promise<{ report: Report }>;
  commitImport(manager: EntityManager, input: object): Promise<Report & { committed: boolean }>;
}

/** Previews a file or, with `commit`, writes it unless a problem is an error; the import a municipality uses itself. */
export async function importFile(name: string, kind: string, organisation: string, commit: boolean): Promise<void> {
  if (!(importKinds as readonly string[]).includes(kind)) throw expectedFailure(`--kind is "${kind}"; choose one of ${importKinds.join(', ')}.`);
  const file = read(name);
  const { planImport, commitImport } = fromOrganisation<Importing>('import/import-organisation.ts');
  const report = await inRegister(async (manager) => {
    const input = { organisation: await organisationId(manager, organisation), kind: kind.toUpperCase().replaceAll('-', '_'), file };
    return commit ? commitImport(manager, input) : (await planImport(manager, input)).report;
  });
  console.log(describe(report));
  if (!report.acceptable) throw expectedFailure('Nothing was changed. Correct the errors above and import again.');
  console.log(commit ? 'Written.' : 'Nothing was changed: this was a preview. Add --commit to write it.');
}

const figure = (value: number | null) => (value === null ? '–' : String(value));

function describe(report: Report): string {
  const { rows, added, changed, unchanged, notInFile } = report;
  const shown = report.problems.slice(0, 100);
  return [
    `${rows} rows: ${added} new, ${changed} changed, ${unchanged} as before; ${notInFile} in the register but not in the file`,
    ...report.sumChecks.map(({ labelEnglish, declared, computed, difference }) =>
      `  ${difference === 0 ? '=' : '≠'} ${labelEnglish}: declared ${figure(declared)}, counted ${figure(computed)}${difference ? `, difference ${difference}` : ''}`),
    ...shown.map(({ severity, row, column, messageEnglish }) =>
      `  ${severity === 'ERROR' ? 'error  ' : 'warning'} ${[row === null ? '' : `row ${row}`, column ?? ''].filter(Boolean).join(', ')}: ${messageEnglish}`),
    ...(report.problems.length > shown.length ? [`  and ${report.problems.length - shown.length} more`] : []),
  ].join('\n');
}

function read(name: string): Buffer {
  try {
    return readFileSync(name);
  } catch (error) {
    throw expectedFailure(`${name} cannot be read: ${(error as Error).message}`);
  }
}
