import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from '@samlar/view-build/build';
import { schemasAt } from '@samlar/view-build/fitting-documents';
import { readPort } from '../bin/port.cjs';
import { repository } from './paths';

/** Builds every shell and view at each change, in one process; an open page takes up a view that was changed and keeps its state. */
async function watchPortals(): Promise<void> {
  const shells = path.join(repository, 'shells');
  const views = path.join(shells, 'views');
  const folders = [
    ...below(shells),
    ...below(views).flatMap(below),
  ].filter((folder) => ['shell.config.ts', 'view.config.ts'].some((file) => existsSync(path.join(folder, file))));
  const schemas = schemasAt(`http://localhost:${readPort(process.env.PORT)}`);
  for (const folder of folders) await buildFolder(folder, { watch: true, schemas });
  process.send?.({ ready: 'portals' });
}

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name));
}

if (require.main === module) {
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
  watchPortals().catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
}
