import { openDatabase } from './database';
import { expectedFailure } from './expected-failure';
import { presentSubgraphs } from './installation';
import { home } from './paths';
import { prepareApart } from './prepare-apart';
import { sayTo, seconds } from './say';
import { keepSecrets } from './secrets';

/** Empties the five subgraphs' schemas and loads the demonstration programme again, identically. */
export async function resetDemo(confirmed: boolean): Promise<void> {
  if (process.env.DATABASE_URL && !confirmed) {
    throw expectedFailure('This empties the database that DATABASE_URL names. If that is what you want, say so: samlar demo reset --yes');
  }
  const say = sayTo(process.stdout);
  const began = Date.now();
  const secrets = keepSecrets(home);
  const database = await openDatabase(home, secrets.administrator);
  try {
    const subgraphs = presentSubgraphs(say.line);
    await prepareApart({ adminUrl: database.adminUrl, secrets, subgraphs, demo: true, reset: true }, say);
  } finally {
    await database.stop();
  }
  say.line(`The demonstration programme is as new (${seconds(began)})`);
}
