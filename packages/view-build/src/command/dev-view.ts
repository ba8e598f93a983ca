import path from 'node:path';
import { buildFolder } from '../build';
import { schemasAt } from '../fitting-documents';
import { failure } from './failure';
import { projectIn, type Wishes } from './project';

/**
 * Builds the view at each change and shows it inside a running portal, which is in development itself (npm run dev) and on this
 * machine. What changes takes its place in the open page. Goes on until the process is told to stop.
 */
export async function developView(wishes: Wishes, say: (line: string) => void): Promise<void> {
  const { folder, portal, owner, name, view } = projectIn(wishes);
  const built = path.join(folder, '.development');
  const slots = view.slots.map(({ slot }) => slot).join(', ');
  let isPresent = false;
  let isBuilt: boolean | null = null;
  let said: boolean | null = null;
  const tell = (): void => {
    if (!isPresent || isBuilt === null || said === isBuilt || said) return;
    said = isBuilt;
    say(isBuilt
      ? `${owner}/${name} stands in ${slots} of the portals at ${portal}. Change it and look: what is typed into it stays. Ctrl-C takes it away.`
      : `${owner}/${name} is not built yet: mend what the compiler says, and it is shown as soon as it builds. Ctrl-C ends it.`);
  };
  await buildFolder(folder, {
    watch: true, schemas: schemasAt(portal),
    ended: (isFine) => {
      isBuilt = isFine;
      tell();
    },
  });
  await announce(portal, built, true);
  isPresent = true;
  tell();
  const leave = (): void => void announce(portal, built, false).catch(() => undefined).finally(() => process.exit(0));
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  // A portal that was started again has forgotten.
  setInterval(() => void announce(portal, built, true).catch(() => undefined), 5_000);
}

async function announce(portal: string, folder: string, present: boolean): Promise<void> {
  const response = await fetch(`${portal}/registry/development`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ folder, present }),
  }).catch((error: Error) => {
    throw failure(`${portal} does not answer (${(error.cause as Error | undefined)?.message ?? error.message}). Start it there with: npm run dev`);
  });
  if (response.status === 404) throw failure(`The Samlär at ${portal} is not in development. Start it there with: npm run dev`);
  if (!response.ok) throw failure(`${portal} refused: ${await response.text()}`);
}
