import { writeFileSync } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { expectedFailure } from './expected-failure';
import { fromOrganisation, inRegister, organisationId } from './organisation-register';

export const exportKinds = ['units', 'people'] as const;

interface Exporting {
  exportOrganisation(manager: EntityManager, organisation: string, kind: string, variant: 'swedish' | 'rfc4180'): Promise<Buffer>;
}

/** Writes an organisation's units or people as CSV that `import` reads back, to a file or to standard output. */
export async function exportFile(kind: string, organisation: string, variant: 'swedish' | 'rfc4180', name?: string): Promise<void> {
  if (!(exportKinds as readonly string[]).includes(kind)) throw expectedFailure(`"${kind}" cannot be exported; choose one of ${exportKinds.join(', ')}.`);
  const { exportOrganisation } = fromOrganisation<Exporting>('import/export-organisation.ts');
  const csv = await inRegister(async (manager) =>
    exportOrganisation(manager, await organisationId(manager, organisation), kind.toUpperCase(), variant));
  if (name === undefined) process.stdout.write(csv);
  else writeFileSync(name, csv);
}
