import type { Pool, PoolClient } from 'pg';
import type { ViewManifest } from '@samlar/view-contract/registry';
import { SLOTS, standsIn, type SlotName } from '@samlar/view-contract/slot';
import { keyIdOf } from '@samlar/view-registry/keys';
import type { RegistryAnswer, RegistryCommand } from '@samlar/view-registry/registry-command';
import type { Contract } from '../compose/contracts';
import { ANY, isSameStanding, pagesBeside, registryFor, standingAfter, standingAt, versionKey, type Place, type Shown, type Standing } from './activation.rules';
import { officeRefusal, placeRefusal, type Authority, type Refusal } from './authority.rules';
import type { FileStore } from './file-store';
import type { Portal } from '../portals';
import { publish } from './publish';
import { historyOf, stateFor } from './registry-state';
import { activationsOf, changing, lastChangeAt, note, place } from './registry-tables';

export interface RegistryParts {
  pool: Pool;
  files: FileStore;
  /** Slug of the research portal, which the association looks after. */
  research: string;
  /** What an audience may ask, as SDL. */
  schema(audience: Contract): string;
  portals: readonly Pick<Portal, 'slug' | 'kind'>[];
}

export interface Asked {
  by: Authority;
  command: RegistryCommand;
  /** Number of the envelope; null from a page. The same number has its effect once. */
  request: string | null;
  /** What came with a publication, by path. */
  sent: ReadonlyMap<string, Uint8Array>;
}

/** Does one thing in the registry, or says why not. Everything that is done is in the history, with who and when. */
export async function runCommand(parts: RegistryParts, asked: Asked): Promise<RegistryAnswer> {
  const { command, by, request } = asked;
  if (command.kind === 'list') return stateFor(parts.pool, by, null);
  if (command.kind === 'schema') return { schema: parts.schema(command.audience) };
  if (command.kind === 'history') return historyOf(parts.pool, by, command);
  return changing(parts.pool, async (client) => {
    if (request !== null) {
      const { rowCount } = await client.query('select from door.view_change where request = $1', [request]);
      if (rowCount) return { done: 'This was done already; it works once.' };
    }
    switch (command.kind) {
      case 'publish': return publish(client, parts, asked, command);
      case 'activate': case 'promote': case 'rollback': case 'hide': return stand(client, parts, asked, command);
      case 'stop': case 'resume': return officeRefusal(by, 'stop a view') ?? stop(client, asked, command);
      default: return officeRefusal(by, 'vet an owner or change its keys') ?? oversee(client, parts, asked, command);
    }
  });
}

type Standings = Extract<RegistryCommand, { kind: 'activate' | 'promote' | 'rollback' | 'hide' }>;

async function stand(client: PoolClient, { research, portals }: RegistryParts, { by, request }: Asked, command: Standings): Promise<RegistryAnswer> {
  const { owner, name, organisation } = command;
  const at: Place = { owner, name, organisation, slot: command.slot ?? ANY, language: command.language ?? ANY };
  const refused = unknownPlace(at, portals) ?? placeRefusal(by, owner, organisation, research);
  if (refused) return refused;
  const activations = await activationsOf(client, owner, name);
  const own = activations.find((each) => each.organisation === at.organisation && each.slot === at.slot && each.language === at.language) ?? null;
  const before: Standing | null = own && { version: own.version, share: own.share, before: own.before };
  const current = own ?? standingAt(activations, at);
  let after: Standing | null;
  let undoes: string | undefined;
  if (command.kind === 'rollback') {
    const last = await lastChangeAt(client, at);
    if (!last && !(await isPublished(client, owner, name))) return noView(owner, name);
    if (!last) return { refused: 'NOTHING_BEFORE', message: `Nothing has been changed for ${owner}/${name} at ${whereOf(at)} that could be taken back.` };
    after = last.before;
    undoes = last.id;
  } else if (command.kind === 'promote') {
    if (!own || own.share === 100) return { refused: 'NOTHING_TO_PROMOTE', message: `No version of ${owner}/${name} is shown to a part of the people at ${whereOf(at)}. Activate one with --percent first.` };
    after = standingAfter(null, own.version, 100);
  } else if (command.kind === 'hide') {
    if (!(await isPublished(client, owner, name))) return noView(owner, name);
    after = standingAfter(null, null, 100);
  } else {
    const { rows } = await client.query<{ manifest: string }>('select manifest from door.view_version where (owner, name, version) = ($1, $2, $3)', [owner, name, command.version]);
    if (!rows[0]) return { refused: 'NO_SUCH_VERSION', message: `There is no version ${command.version} of ${owner}/${name}. "samlar view list" shows those there are.` };
    const taken = (JSON.parse(rows[0].manifest) as ViewManifest).slots.map(({ slot }) => slot);
    if (!taken.some((slot) => isAt(slot, at, portals))) return { refused: 'NOT_ITS_PLACE', message: `${owner}/${name} ${command.version} would be seen by nobody at ${whereOf(at)}: it stands in ${[...new Set(taken)].join(', ')}.` };
    after = standingAfter(current, command.version, command.share);
  }
  const stopped = after?.version ? await stopReason(client, owner, name, after.version) : null;
  const so = `${owner}/${name} at ${whereOf(at)}: ${describe(after)}${stopped === null ? '' : `. The association has stopped it (${stopped}): nobody sees it until that is lifted`}`;
  const stood = own ?? (command.kind === 'activate' && command.share < 100 ? current : null);
  if (command.kind !== 'rollback' && isSameStanding(stood, after)) {
    // Its envelope is used up all the same: sent again it might change something.
    if (request !== null) await note(client, { who: by.who, what: command.kind, owner, name, version: after?.version, organisation, request, detail: { slot: at.slot, language: at.language, unchanged: true } });
    return { done: `${so}. It stood so already: nothing is changed.` };
  }
  await place(client, at, after);
  await note(client, {
    who: by.who, what: command.kind, owner, name, version: after?.version, organisation, undoes, request: request ?? undefined,
    detail: { slot: at.slot, language: at.language, before, after },
  });
  const beside = after?.version ? await besideAt(client, at, portals) : [];
  if (beside.length === 0) return { done: so };
  const minds = beside.map(({ path, view }) => `Mind: ${view} has a page at ${path} too. Both stand in the menu, and the one with the lower order is opened: give yours another path, or hide one.`);
  return { done: [so, ...minds].join('\n'), beside };
}

/** Pages of others at the addresses of a view's own, in the portals that a place is of. */
async function besideAt(client: PoolClient, { owner, name, organisation }: Place, portals: RegistryParts['portals']): Promise<{ path: string; view: string }[]> {
  const activations = await activationsOf(client);
  const { rows } = await client.query<{ manifest: string }>(
    `select manifest from door.view_version v where exists (select from door.view_activation a where a.owner = v.owner and a.name = v.name and v.version in (a.version, a.before))
       and not exists (select from door.view_stop s where s.owner = v.owner and s.name = v.name and s.version in (v.version, '${ANY}'))`,
  );
  const shown = new Map(rows.map(({ manifest }): [string, Shown] => {
    const read = JSON.parse(manifest) as ViewManifest;
    return [versionKey(read.owner, read.name, read.version), { manifest: read, trust: 'page' }];
  }));
  const found = portals.filter(({ slug }) => organisation === ANY || slug === organisation).flatMap(({ slug, kind }) => pagesBeside(registryFor(activations, shown, slug, kind), owner, name));
  return [...new Map(found.map((each) => [`${each.path} ${each.view}`, each])).values()];
}

/** Whether a view of this slot is seen at a place. */
const isAt = (slot: SlotName, at: Place, portals: RegistryParts['portals']): boolean =>
  (at.slot === ANY || at.slot === slot) && (at.organisation === ANY || portals.some(({ slug, kind }) => slug === at.organisation && standsIn(slot, kind)));

async function stopReason(client: PoolClient, owner: string, name: string, version: string): Promise<string | null> {
  const { rows } = await client.query<{ reason: string }>(`select reason from door.view_stop where (owner, name) = ($1, $2) and version in ('*', $3) order by version limit 1`, [owner, name, version]);
  return rows[0]?.reason ?? null;
}

function unknownPlace({ organisation, slot }: Place, portals: RegistryParts['portals']): Refusal | null {
  if (organisation !== ANY && !portals.some(({ slug }) => slug === organisation)) return noPortal(organisation, portals);
  if (slot !== ANY && !Object.hasOwn(SLOTS, slot)) return { refused: 'NO_SUCH_SLOT', message: `There is no slot "${slot}". Known: ${Object.keys(SLOTS).join(', ')}.` };
  return null;
}

const whereOf = ({ organisation, slot, language }: Place): string => [organisation === ANY ? 'every portal' : organisation, slot, language].filter((each) => each !== ANY).join(', ');

function describe(standing: Standing | null): string {
  if (standing === null) return 'nothing chosen; it shows what every portal shows';
  if (standing.share === 100) return standing.version === null ? 'not shown' : `${standing.version} for everyone`;
  return `${standing.version} for ${standing.share} %, ${standing.before ?? 'nothing'} for the others`;
}

async function stop(client: PoolClient, { by, request }: Asked, command: Extract<RegistryCommand, { kind: 'stop' | 'resume' }>): Promise<RegistryAnswer> {
  const { owner, name, version = ANY } = command;
  const { rowCount } = await client.query(`select from door.view_version where owner = $1 and name = $2 and ($3 = '*' or version = $3)`, [owner, name, version]);
  if (!rowCount) return noView(owner, version === ANY ? name : `${name} ${version}`);
  const what = `${owner}/${name}${version === ANY ? '' : ` ${version}`}`;
  const reason = command.kind === 'stop' ? command.reason : '';
  if (command.kind === 'stop') {
    await client.query('insert into door.view_stop values ($1, $2, $3, $4) on conflict (owner, name, version) do update set reason = excluded.reason', [owner, name, version, reason]);
  } else {
    const { rowCount: lifted } = await client.query('delete from door.view_stop where (owner, name, version) = ($1, $2, $3)', [owner, name, version]);
    if (!lifted) return { done: `${what} was not stopped; nothing is changed.` };
  }
  await note(client, { who: by.who, what: command.kind, owner, name, version: version === ANY ? null : version, detail: { reason }, request: request ?? undefined });
  return { done: command.kind === 'stop' ? `${what} is stopped in every portal.` : `${what} may be shown again.` };
}

async function oversee(client: PoolClient, { portals }: RegistryParts, { by, request }: Asked, command: Extract<RegistryCommand, { kind: 'vet' | 'add-owner' | 'add-key' | 'revoke-key' }>): Promise<RegistryAnswer> {
  const noted = (owner: string, detail: object): Promise<void> => note(client, { who: by.who, what: command.kind, owner, detail, request: request ?? undefined });
  if (command.kind === 'revoke-key') {
    const { rows } = await client.query<{ owner: string }>('update door.view_owner_key set revoked_at = now() where id = $1 and revoked_at is null returning owner', [command.key]);
    if (!rows[0]) return { refused: 'NO_SUCH_KEY', message: `No key ${command.key} is in use.` };
    await noted(rows[0].owner, { key: command.key });
    return { done: `Key ${command.key} of ${rows[0].owner} is worth nothing from now on. What it signed stays.` };
  }
  const { owner } = command;
  if (command.kind === 'add-owner') {
    if (command.organisation !== null && !portals.some(({ slug }) => slug === command.organisation)) return noPortal(command.organisation, portals);
    const { rowCount } = await client.query('insert into door.view_owner (slug, name, organisation) values ($1, $2, $3) on conflict do nothing', [owner, command.title, command.organisation]);
    if (!rowCount) return { refused: 'KNOWN_OWNER', message: `The owner ${owner} is registered already.` };
    await noted(owner, { title: command.title, organisation: command.organisation });
    return { done: `${owner} is registered, not yet vetted.` };
  }
  if (command.kind === 'vet') {
    const { rowCount } = await client.query('update door.view_owner set vetted = $2 where slug = $1', [owner, command.vetted]);
    if (!rowCount) return noOwner(owner);
    await noted(owner, { vetted: command.vetted });
    return { done: command.vetted ? `${owner} is vetted: its views run in the page.` : `${owner} is not vetted: its views run in a frame.` };
  }
  const { rowCount } = await client.query('select from door.view_owner where slug = $1', [owner]);
  if (!rowCount) return noOwner(owner);
  let id: string;
  try {
    id = keyIdOf(command.publicKey);
  } catch (error) {
    return { refused: 'NOT_A_KEY', message: `This is no Ed25519 public key (PEM): ${(error as Error).message}.` };
  }
  const added = await client.query('insert into door.view_owner_key (id, owner, public_key, office) values ($1, $2, $3, $4) on conflict do nothing', [id, owner, command.publicKey, command.office]);
  if (!added.rowCount) return { refused: 'KNOWN_KEY', message: `The key ${id} is registered already; make a new one.` };
  await noted(owner, { key: id, office: command.office });
  return { done: `Key ${id} signs for ${owner}${command.office ? ' and speaks for its office' : ''}.` };
}

const noPortal = (organisation: string, portals: RegistryParts['portals']): Refusal => ({ refused: 'NO_SUCH_PORTAL', message: `There is no portal "${organisation}". Known: ${portals.map(({ slug }) => slug).join(', ')}.` });

async function isPublished(client: PoolClient, owner: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select from door.view_version where (owner, name) = ($1, $2) limit 1', [owner, name]);
  return rowCount === 1;
}

const noView = (owner: string, name: string): Refusal => ({ refused: 'NO_SUCH_VIEW', message: `There is no ${owner}/${name}. "samlar view list --all" shows the views there are.` });

const noOwner = (owner: string): Refusal => ({ refused: 'NO_SUCH_OWNER', message: `There is no owner "${owner}". The association registers one.` });
