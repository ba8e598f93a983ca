import type { PoolClient } from 'pg';
import { canonicalJson } from '@samlar/view-registry/canonical';
import type { RegistryAnswer, RegistryCommand } from '@samlar/view-registry/registry-command';
import { publishRefusal } from './authority.rules';
import { documentFaults } from './audience-schema';
import { findKey, note } from './registry-tables';
import { releaseProblems } from './release.rules';
import type { Asked, RegistryParts } from './run-command';

/**
 * Takes a version in, for ever, unless anything is wrong with it: then all of it is named. The same content published again is
 * the same version. Who sees it is another matter: nobody, until it is activated.
 */
export async function publish(
  client: PoolClient, { files, schema }: Pick<RegistryParts, 'files'> & Partial<Pick<RegistryParts, 'schema'>>, { by, sent, request }: Pick<Asked, 'by' | 'sent' | 'request'>,
  { manifest, signature }: Extract<RegistryCommand, { kind: 'publish' }>,
): Promise<RegistryAnswer> {
  const { owner, name, version } = manifest;
  const refused = publishRefusal(by, owner);
  if (refused) return refused;
  const key = by.key === undefined ? null : await findKey(client, by.key);
  if (!key) return { refused: 'UNKNOWN_KEY', message: 'A version is published with a key of its owner.' };
  let problems = releaseProblems(manifest, signature, key.publicKey, sent);
  if (schema && problems.length === 0) problems = documentFaults(manifest, schema);
  if (problems.length > 0) return { refused: 'NOT_TAKEN', message: `${owner}/${name} was not taken:\n  ${problems.join('\n  ')}`, problems };
  const { rowCount } = await client.query('select from door.view_version where (owner, name, version) = ($1, $2, $3)', [owner, name, version]);
  if (rowCount) return { done: `${owner}/${name} ${version} was published already.` };
  await Promise.all(Object.entries(manifest.files).map(([file, hash]) => files.put(hash, sent.get(file)!)));
  await client.query(
    'insert into door.view_version (owner, name, version, manifest, key, signature) values ($1, $2, $3, $4, $5, $6)',
    [owner, name, version, canonicalJson(manifest), key.id, signature],
  );
  const bytes = [...sent.values()].reduce((sum, each) => sum + each.length, 0);
  await note(client, { who: by.who, what: 'publish', owner, name, version, detail: { files: sent.size, bytes }, request: request ?? undefined });
  return { done: `${owner}/${name} ${version} is published: ${sent.size} files, ${bytes} bytes. Nobody sees it until it is activated.` };
}
