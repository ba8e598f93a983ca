import type { ViewManifest } from '@samlar/view-contract/registry';
import type { ChangeEntry, ChangesTold, RegistryCommand, RegistryState } from '@samlar/view-registry/registry-command';
import { ANY } from './activation.rules';
import type { Authority } from './authority.rules';
import { activationsOf, type Asking } from './registry-tables';

/** Versions of a view that are told of, newest first. */
const VERSIONS_TOLD = 20;

interface VersionRow {
  owner: string;
  name: string;
  version: string;
  manifest: string;
  publishedAt: Date;
  bytes: number | null;
}

/** Owners, views, versions and where they stand, for those who choose and those who look after it all. `portal`: asked at its page. */
export async function stateFor(asking: Asking, by: Authority, portal: string | null): Promise<RegistryState> {
  const owners = await asking.query<{ slug: string; title: string; organisation: string | null; vetted: boolean }>(
    'select slug, name as title, organisation, vetted from door.view_owner order by slug',
  );
  const keys = await asking.query<{ id: string; owner: string; office: boolean; addedAt: Date; revokedAt: Date | null }>(
    'select id, owner, office, added_at as "addedAt", revoked_at as "revokedAt" from door.view_owner_key order by added_at',
  );
  const versions = await asking.query<VersionRow>(
    `select owner, name, version, manifest, "publishedAt", bytes from (
       select v.owner, v.name, v.version, v.manifest, v.published_at as "publishedAt", (c.detail->>'bytes')::int as bytes,
              row_number() over (partition by v.owner, v.name order by v.published_at desc) as nth
       from door.view_version v
       left join door.view_change c on c.owner = v.owner and c.name = v.name and c.version = v.version and c.what = 'publish') as told
     where nth <= $1 order by owner, name, "publishedAt" desc`,
    [VERSIONS_TOLD],
  );
  const stops = await asking.query<{ owner: string; name: string; version: string; reason: string }>('select owner, name, version, reason from door.view_stop');
  const activations = await activationsOf(asking);
  const stopOf = (owner: string, name: string, version: string): string | null =>
    stops.rows.find((each) => each.owner === owner && each.name === name && each.version === version)?.reason ?? null;

  const views = new Map<string, RegistryState['views'][number]>();
  for (const { owner, name, version, manifest, publishedAt, bytes } of versions.rows) {
    const { slots, capabilities } = JSON.parse(manifest) as ViewManifest;
    const view = views.get(`${owner}/${name}`) ?? {
      owner, name,
      titles: { ...slots[0]!.title },
      slots: [...new Set(slots.map(({ slot }) => slot))],
      capabilities: [...capabilities],
      stopped: stopOf(owner, name, ANY),
      versions: [],
      activations: activations.filter((each) => each.owner === owner && each.name === name).map(({ owner: _owner, name: _name, ...each }) => each),
    };
    view.versions.push({ version, publishedAt: publishedAt.toISOString(), bytes, stopped: stopOf(owner, name, version) });
    views.set(`${owner}/${name}`, view);
  }
  return {
    organisation: portal,
    may: { choose: by.office, oversee: by.office && by.association },
    owners: owners.rows.map((owner) => ({
      ...owner,
      keys: keys.rows.filter((key) => key.owner === owner.slug).map(({ id, office, addedAt, revokedAt }) => ({ id, office, addedAt: addedAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null })),
    })),
    views: [...views.values()],
  };
}

/** Changes told of at once. */
const CHANGES_TOLD = 25;

/** What was changed, newest first: to the association all, to others what was done with their views, in their portal, or everywhere. */
export async function historyOf(asking: Asking, by: Authority, { owner, name, organisation, before }: Extract<RegistryCommand, { kind: 'history' }>): Promise<ChangesTold> {
  const { rows } = await asking.query<Omit<ChangeEntry, 'at'> & { at: Date; id: string }>(
    `select id, at, who, what, owner, name, version, organisation, detail from door.view_change
     where ($1::text is null or owner = $1) and ($2::text is null or name = $2) and ($3::text is null or organisation = $3) and ($4::bigint is null or id < $4)
       and ($5 or owner = $6 or organisation = $7 or organisation is null or organisation = '${ANY}') and not detail ? 'unchanged' order by id desc limit $8`,
    [owner ?? null, name ?? null, organisation ?? null, before ?? null, by.association && by.office, by.owner, by.organisation, CHANGES_TOLD + 1],
  );
  const told = rows.slice(0, CHANGES_TOLD);
  return { history: told.map(({ id: _id, ...row }) => ({ ...row, at: row.at.toISOString() })), older: rows.length > CHANGES_TOLD ? told.at(-1)!.id : null };
}
