import path from 'node:path';
import { startInstallation, type Installation } from '../src/test-installation';

declare global {
  // Jest runs its setup and its teardown in one process and shares nothing else between them.
  var samlarInstallation: Installation | undefined;
}

/** Brings up a whole Samlär with new demonstration data and sets SAMLAR_URL and the folder of its owners’ keys, SAMLAR_KEYS, unless SAMLAR_URL already names one. */
export default async function startSamlar(): Promise<void> {
  if (process.env.SAMLAR_URL) return;
  globalThis.samlarInstallation = await startInstallation('journeys');
  process.env.SAMLAR_URL = globalThis.samlarInstallation.url;
  process.env.SAMLAR_KEYS = path.join(globalThis.samlarInstallation.home, 'keys');
}
