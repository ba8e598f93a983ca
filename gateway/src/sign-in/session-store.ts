import type { Pool } from 'pg';
import type { AskPerson, Person } from './person';
import { hashOf, newSecret } from './secret';

export interface StoredSession {
  /** The secret in the cookie. */
  secret: string;
  subject: string;
  idToken: string;
  person: Person | null;
  /** False while the organisation subgraph has never told who the subject is. */
  known: boolean;
}

export interface SessionStore {
  /** A new session for one portal host; what goes into the cookie. A sign-in always makes a new one, so an old secret is worth nothing. */
  begin(host: string, subject: string, idToken: string): Promise<StoredSession>;
  /** The living session of that secret at that host, or null. Unless `still`, it has been used. */
  find(host: string, secret: string, still?: 'still'): Promise<StoredSession | null>;
  end(secret: string): Promise<void>;
}

export interface SessionLimits {
  /** Minutes a session may lie still. */
  idle: number;
  /** Minutes it lasts in all. */
  life: number;
}

/** Minutes after which who the person is, and with it their rights, is asked again. */
const ASK_AGAIN = 3;

interface Row {
  subject: string;
  id_token: string;
  person: Person | null;
  known: boolean;
  stale: boolean;
  unmarked: boolean;
}

export function sessionStore(pool: Pool, ask: AskPerson, limits: SessionLimits, warn: (message: string) => void): SessionStore {
  const learn = async (secret: string, subject: string): Promise<Person | null> => {
    const person = await ask(subject);
    await pool.query('update door.session set person = $2, asked_at = now() where id_hash = $1', [hashOf(secret), JSON.stringify(person)]);
    return person;
  };

  const find: SessionStore['find'] = async (host, secret, still) => {
    const { rows } = await pool.query<Row>(
      `select subject, id_token, person, asked_at is not null as known,
              asked_at is null or asked_at < now() - make_interval(mins => $5) as stale,
              seen_at < now() - interval '1 minute' as unmarked
       from door.session
       where id_hash = $1 and host = $2 and seen_at > now() - make_interval(mins => $3) and created_at > now() - make_interval(mins => $4)`,
      [hashOf(secret), host, limits.idle, limits.life, ASK_AGAIN],
    );
    const row = rows[0];
    if (!row) return null;
    if (row.unmarked && !still) await pool.query('update door.session set seen_at = now() where id_hash = $1', [hashOf(secret)]);
    if (row.stale) {
      try {
        return { secret, subject: row.subject, idToken: row.id_token, person: await learn(secret, row.subject), known: true };
      } catch (error) {
        // Rights once known hold while the organisation subgraph is away; the session's own limits still end it.
        warn(`who ${row.known ? 'still ' : ''}signed in is could not be asked: ${(error as Error).message}`);
      }
    }
    return { secret, subject: row.subject, idToken: row.id_token, person: row.person, known: row.known };
  };

  return {
    find,
    async begin(host, subject, idToken) {
      const secret = newSecret();
      await pool.query('delete from door.session where seen_at < now() - make_interval(mins => $1) or created_at < now() - make_interval(mins => $2)', [limits.idle, limits.life]);
      await pool.query('insert into door.session (id_hash, host, subject, id_token) values ($1, $2, $3, $4)', [hashOf(secret), host, subject, idToken]);
      return (await find(host, secret))!;
    },
    async end(secret) {
      await pool.query('delete from door.session where id_hash = $1', [hashOf(secret)]);
    },
  };
}
