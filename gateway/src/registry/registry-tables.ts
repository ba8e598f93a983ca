import type { Pool, PoolClient } from 'pg';
import type { Activation, Place, Standing } from './activation.rules';

/** Anything one can ask. */
export type Asking = Pick<Pool | PoolClient, 'query'>;

export interface OwnerKey {
  id: string;
  owner: string;
  publicKey: string;
  office: boolean;
  /** The owner's organisation. */
  organisation: string | null;
  vetted: boolean;
}

/** A key that is not revoked, with its owner; null when nobody knows it. */
export async function findKey(asking: Asking, id: string): Promise<OwnerKey | null> {
  const { rows } = await asking.query<OwnerKey>(
    `select k.id, k.owner, k.public_key as "publicKey", k.office, o.organisation, o.vetted
     from door.view_owner_key k join door.view_owner o on o.slug = k.owner where k.id = $1 and k.revoked_at is null`,
    [id],
  );
  return rows[0] ?? null;
}

export interface Change {
  who: string;
  what: string;
  owner: string;
  name?: string;
  version?: string | null;
  organisation?: string;
  detail?: object;
  undoes?: string;
  /** The number of the envelope that asked for it. */
  request?: string;
}

/** Writes what was done into the history, for ever. */
export async function note(asking: Asking, { who, what, owner, name, version, organisation, detail, undoes, request }: Change): Promise<void> {
  await asking.query(
    'insert into door.view_change (who, what, owner, name, version, organisation, detail, undoes, request) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [who, what, owner, name ?? null, version ?? null, organisation ?? null, JSON.stringify(detail ?? {}), undoes ?? null, request ?? null],
  );
}

const ACTIVATION = 'owner, name, organisation, slot, language, version, share, before';

export async function activationsOf(asking: Asking, owner?: string, name?: string): Promise<Activation[]> {
  const { rows } = await asking.query<Activation>(
    `select ${ACTIVATION} from door.view_activation where ($1::text is null or owner = $1) and ($2::text is null or name = $2) order by 1, 2, 3, 4, 5`,
    [owner ?? null, name ?? null],
  );
  return rows;
}

/** Makes this stand at that place; null takes the place's own choice away, so that what is said more widely counts again. */
export async function place(asking: Asking, at: Place, standing: Standing | null): Promise<void> {
  const key = [at.owner, at.name, at.organisation, at.slot, at.language];
  if (standing === null) {
    await asking.query('delete from door.view_activation where (owner, name, organisation, slot, language) = ($1, $2, $3, $4, $5)', key);
    return;
  }
  await asking.query(
    `insert into door.view_activation (${ACTIVATION}) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (owner, name, organisation, slot, language) do update set version = excluded.version, share = excluded.share, before = excluded.before`,
    [...key, standing.version, standing.share, standing.before],
  );
}

/** The last change of what stands at a place that has not been rolled back, with what stood there before it. */
export async function lastChangeAt(asking: Asking, at: Place): Promise<{ id: string; before: Standing | null } | null> {
  const { rows } = await asking.query<{ id: string; before: Standing | null; undoes: string | null }>(
    `select id, detail->'before' as before, undoes from door.view_change
     where owner = $1 and name = $2 and organisation = $3 and detail->>'slot' = $4 and detail->>'language' = $5 and detail ? 'before' order by id desc limit 500`,
    [at.owner, at.name, at.organisation, at.slot, at.language],
  );
  let below: bigint | null = null;
  for (const { id, before, undoes } of rows) {
    if (below !== null && BigInt(id) >= below) continue;
    if (undoes === null) return { id, before };
    below = BigInt(undoes);
  }
  return null;
}

/** In one transaction; what throws changes nothing. One change of the registry at a time, so that each decides on what is so. */
export async function changing<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('samlar view registry'))`);
    const done = await work(client);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
