import { Client } from 'pg';
import { expectedFailure } from './expected-failure';
import { startServer, type Server } from './postgres-server';

const oldestServer = 15;

/** The database of this installation: the one `DATABASE_URL` names, else the embedded server of `<home>`. */
export async function openDatabase(home: string, password: string, url = process.env.DATABASE_URL): Promise<Server> {
  if (!url) return startServer(home, password);
  await checkDatabase(url);
  return { adminUrl: url, shared: true, alive: () => true, stop: async () => undefined };
}

/**
 * Starts the embedded server again, on the same port, whenever its process is gone (killed, out of memory). The programs
 * meanwhile answer with errors and connect again by themselves. Answers how to leave the server, in the end.
 */
export function guardDatabase(home: string, password: string, first: Server, say: (line: string) => void): () => Promise<void> {
  let server = first;
  let work: Promise<void> | undefined;
  const look = setInterval(() => {
    if (work || server.alive()) return;
    say('The database server ended; it is started again');
    work = startServer(home, password)
      .then((again) => {
        server = again;
        say('The database answers again');
      }, (error: Error) => say(error.message))
      .finally(() => (work = undefined));
  }, 1_000);
  return async () => {
    clearInterval(look);
    await work;
    await server.stop();
  };
}

/** Throws unless the address leads to a PostgreSQL new enough, with a user who may make roles. The password is not shown. */
export async function checkDatabase(url: string): Promise<void> {
  const shown = withoutPassword(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; may: boolean }>(
      `select current_setting('server_version_num') as version, rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`,
    );
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < oldestServer) throw expectedFailure(`${shown} is PostgreSQL ${major}; Samlär needs ${oldestServer} or later.`);
    if (!rows[0]?.may) throw expectedFailure(`The user of DATABASE_URL (${shown}) may not create roles. Use a superuser, or: alter role … createrole`);
  } catch (error) {
    if ((error as { expected?: boolean }).expected) throw error;
    throw expectedFailure(`The database of DATABASE_URL (${shown}) does not answer: ${reason(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw expectedFailure('DATABASE_URL is not an address of the form postgres://user:password@host:5432/database');
  }
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}

/** A refused connection over several addresses arrives as an AggregateError, whose own message is empty. */
function reason(error: unknown): string {
  const { message, errors } = error as { message: string; errors?: Error[] };
  return message || errors?.map((each) => each.message).join('; ') || String(error);
}
