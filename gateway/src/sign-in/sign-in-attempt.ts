import type { Pool } from 'pg';
import { hashOf, newSecret } from './secret';

/** Minutes a person has at the issuer's page. */
export const ATTEMPT_LIFE = 15;

/** A sign-in under way: kept here, bound to the browser by a cookie, so that nobody can finish another's. */
export interface Attempt {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Path within the portal to come back to. */
  returnTo: string;
}

export async function beginAttempt(pool: Pool, host: string, attempt: Attempt): Promise<string> {
  const secret = newSecret();
  await pool.query('delete from door.sign_in_attempt where created_at < now() - make_interval(mins => $1)', [ATTEMPT_LIFE]);
  await pool.query(
    'insert into door.sign_in_attempt (id_hash, host, state, nonce, code_verifier, return_to) values ($1, $2, $3, $4, $5, $6)',
    [hashOf(secret), host, attempt.state, attempt.nonce, attempt.codeVerifier, attempt.returnTo],
  );
  return secret;
}

/** The attempt of that cookie at that host; each can be taken once. Null when there is none, or it is too old. */
export async function takeAttempt(pool: Pool, host: string, secret: string): Promise<Attempt | null> {
  const { rows } = await pool.query<Attempt>(
    `delete from door.sign_in_attempt where id_hash = $1 and host = $2 and created_at > now() - make_interval(mins => $3)
     returning state, nonce, code_verifier as "codeVerifier", return_to as "returnTo"`,
    [hashOf(secret), host, ATTEMPT_LIFE],
  );
  return rows[0] ?? null;
}
