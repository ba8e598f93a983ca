import { runInstallation } from './run-installation';

/** `npm start`: everything up on one port, until told to stop. */
export function run(): Promise<void> {
  return runInstallation('production');
}
