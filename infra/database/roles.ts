import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ensureRoles } from '@samlar/subgraph/migrate';
import { appUrl, roleNames, type RoleName } from './role-names';

/**
 * Makes, for each name, the schema `<name>`, its owner `<name>_owner` (cannot log in) and `<name>_app` (logs in, owns nothing),
 * and answers the address each program connects with. May be run again and again, also by several at once.
 * @param adminUrl an administrator's address: superuser, or CREATEROLE with CREATE on the database
 * @param passwords the password of each `<name>_app`; sent to the server only as a SCRAM verifier
 */
export async function prepareDatabase(adminUrl: string, passwords: Record<RoleName, string>): Promise<Record<RoleName, string>> {
  const client = new Client({ connectionString: adminUrl, application_name: 'samlar roles' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('samlar roles'))`);
    for (const name of roleNames) await ensureRoles(client, name, scramVerifier(passwords[name]));
    await client.query('commit');
  } finally {
    await client.end();
  }
  return Object.fromEntries(roleNames.map((name) => [name, appUrl(adminUrl, name, passwords[name])])) as Record<RoleName, string>;
}

/** RFC 5803: what the server stores instead of the password, so that the password itself can reach no server log. */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${hmac(salted, 'Server Key').toString('base64')}`;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
