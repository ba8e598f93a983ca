import { HIVE } from './contenders/contenders';

/** Installs what is only compared with, from its own lock, where that has not been done. */
export async function installHive(): Promise<void> {
  const { installWhenStale } = require('../../../infra/local/bin/install.cjs') as { installWhenStale(folder: string): Promise<void> };
  await installWhenStale(HIVE);
}
