import { dropTestDatabase } from '@samlar/subgraph/drop-test-database';
import { ensureRoles } from '@samlar/subgraph/migrate';
import { Client } from 'pg';
import { migrateDoor } from '../src/sign-in/migrate-door';

export interface DoorDatabase {
  name: string;
  /** For the gateway, as `door_app`. */
  url: string;
  /** Superuser's client in it. */
  admin: Client;
  /** Superuser's client in another database of the same server. */
  maker: Client;
  drop(): Promise<void>;
}

/** A new database of that name with the schema `door`. */
export async function doorDatabase(name: string): Promise<DoorDatabase> {
  const server = process.env.SAMLAR_TEST_DATABASE_URL;
  if (!server) throw new Error('SAMLAR_TEST_DATABASE_URL is not set; `npm test` starts a server and sets it.');
  const at = (user?: string): string => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    if (user) Object.assign(url, { username: user, password: '' });
    return url.href;
  };
  const maker = new Client({ connectionString: server });
  maker.on('error', () => undefined);
  await maker.connect();
  await maker.query(`drop database if exists ${name} with (force)`);
  await maker.query(`create database ${name}`);
  const admin = new Client({ connectionString: at() });
  admin.on('error', () => undefined); // the database is dropped under it when a test ends early
  await admin.connect();
  await admin.query(`select pg_advisory_lock(hashtext('samlar roles'))`);
  await ensureRoles(admin, 'door', null);
  await admin.query(`select pg_advisory_unlock(hashtext('samlar roles'))`);
  await migrateDoor(at());
  return {
    name, url: at('door_app'), admin, maker,
    async drop() {
      await admin.end();
      await dropTestDatabase(maker, name);
      await maker.end();
    },
  };
}
