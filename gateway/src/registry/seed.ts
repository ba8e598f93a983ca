import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { canonicalJson } from '@samlar/view-registry/canonical';
import { keyIdOf, publicKeyOf, signText } from '@samlar/view-registry/keys';
import { ANY, standingAfter } from './activation.rules';
import type { BuiltView } from './built-views';
import type { FileStore } from './file-store';
import { publish } from './publish';
import { changing, note, place } from './registry-tables';

/** An owner known from the start, as a line of `OWNERS_FILE`. */
export interface KnownOwner {
  slug: string;
  name: string;
  organisation: string | null;
  vetted: boolean;
  keys: { publicKey: string; office: boolean }[];
}

const WHO = 'Samlär, at its start';

/** Owners and keys that are not in the registry yet; what the association has decided since is left alone. */
export async function seedOwners(pool: Pool, owners: readonly KnownOwner[]): Promise<void> {
  for (const { slug, name, organisation, vetted, keys } of owners) await changing(pool, async (client) => {
    const { rowCount } = await client.query('insert into door.view_owner (slug, name, organisation, vetted) values ($1, $2, $3, $4) on conflict do nothing', [slug, name, organisation, vetted]);
    if (rowCount) await note(client, { who: WHO, what: 'add-owner', owner: slug, detail: { title: name, organisation, vetted } });
    for (const { publicKey, office } of keys) {
      const id = keyIdOf(publicKey);
      const added = await client.query('insert into door.view_owner_key (id, owner, public_key, office) values ($1, $2, $3, $4) on conflict do nothing', [id, slug, publicKey, office]);
      if (added.rowCount) await note(client, { who: WHO, what: 'add-key', owner: slug, detail: { key: id, office } });
    }
  });
}

/** Reads `OWNERS_FILE`. Throws an error that names the file and what it lacks. */
export function readOwners(file: string): KnownOwner[] {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(read)) throw new Error(`${file} must hold a list of owners.`);
  return read.map((each: Partial<KnownOwner>, at) => {
    const { slug, name, organisation = null, vetted = false, keys = [] } = each;
    if (!slug || !name) throw new Error(`${file}, entry ${at + 1}: slug and name are needed.`);
    return { slug, name, organisation, vetted, keys };
  });
}

/**
 * The core's own views go through the registry like any: what was built here and is not in it yet is published and shown
 * everywhere. What is in it already stays as it was left, rolled back or not.
 */
export async function seedCore(pool: Pool, store: FileStore, views: readonly BuiltView[], privateKey: string, log: Logger): Promise<void> {
  const publicKey = publicKeyOf(privateKey);
  await seedOwners(pool, [{ slug: 'core', name: 'Samlär', organisation: null, vetted: true, keys: [{ publicKey, office: false }] }]);
  const { rows } = await pool.query<{ key: string }>(`select name || ' ' || version as key from door.view_version where owner = 'core'`);
  const there = new Set(rows.map(({ key }) => key));
  for (const { manifest, folder } of views) {
    if (manifest.owner !== 'core' || there.has(`${manifest.name} ${manifest.version}`)) continue;
    const sent = new Map(await Promise.all(Object.keys(manifest.files).map(async (file) => [file, await readFile(path.join(folder, file))] as const)));
    const by = { who: WHO, owner: 'core', key: keyIdOf(publicKey), organisation: null, office: false, association: false };
    await changing(pool, async (client) => {
      const answer = await publish(client, { files: store }, { by, sent, request: null }, { kind: 'publish', manifest, signature: signText(canonicalJson(manifest), privateKey) });
      if ('refused' in answer) {
        log.error({ view: `core/${manifest.name}`, reason: answer.message }, 'a built view is left out of the registry');
        return;
      }
      const at = { owner: 'core', name: manifest.name, organisation: ANY, slot: ANY, language: ANY };
      const { rows: standing } = await client.query<{ version: string | null; share: number; before: string | null }>(
        `select version, share, before from door.view_activation where (owner, name, organisation, slot, language) = ('core', $1, '*', '*', '*')`, [manifest.name],
      );
      const after = standingAfter(null, manifest.version, 100);
      await place(client, at, after);
      await note(client, { who: WHO, what: 'activate', owner: 'core', name: manifest.name, version: manifest.version, organisation: ANY, detail: { slot: ANY, language: ANY, before: standing[0] ?? null, after } });
    });
  }
}
