import path from 'node:path';

export const repository = path.resolve(__dirname, '../../..');

/** Everything a run keeps between runs: database, logs, secrets. `SAMLAR_HOME` moves it. */
export const home = path.resolve(repository, process.env.SAMLAR_HOME || '.samlar');
