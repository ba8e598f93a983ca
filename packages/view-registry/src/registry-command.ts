import type { ViewManifest } from '@samlar/view-contract/registry';

/** Where an activation counts: `*` or left out is everywhere. */
export interface CommandPlace {
  owner: string;
  name: string;
  /** Slug of a portal, or `*` for every portal that has not chosen for itself. */
  organisation: string;
  slot?: string;
  language?: string;
}

/** What can be asked of the registry, by a signed envelope or by a person at a portal. */
export type RegistryCommand =
  | { kind: 'publish'; manifest: ViewManifest; signature: string }
  | ({ kind: 'activate'; version: string; share: number } & CommandPlace)
  | ({ kind: 'promote' } & CommandPlace)
  | ({ kind: 'rollback' } & CommandPlace)
  | ({ kind: 'hide' } & CommandPlace)
  | { kind: 'stop'; owner: string; name: string; version?: string; reason: string }
  | { kind: 'resume'; owner: string; name: string; version?: string }
  | { kind: 'vet'; owner: string; vetted: boolean }
  | { kind: 'add-owner'; owner: string; title: string; organisation: string | null }
  | { kind: 'add-key'; owner: string; publicKey: string; office: boolean }
  | { kind: 'revoke-key'; key: string }
  | { kind: 'list' }
  | { kind: 'schema'; audience: 'portal' | 'research' }
  | { kind: 'history'; owner?: string; name?: string; organisation?: string; before?: string };

/** `done` says in words what is so now, `beside` which other views have a page at an address of this one's; `refused` is a code, with what to do about it. */
export type RegistryAnswer = { done: string; at?: string; beside?: { path: string; view: string }[] } | { refused: string; message: string; problems?: string[] } | RegistryState | { schema: string } | ChangesTold;

/** Changes, newest first; `older` given as `before` tells what came before them, null when that is all. */
export interface ChangesTold {
  history: ChangeEntry[];
  older: string | null;
}

export interface ChangeEntry {
  /** ISO 8601. */
  at: string;
  who: string;
  what: string;
  owner: string;
  name: string | null;
  version: string | null;
  organisation: string | null;
  detail: Record<string, unknown>;
}

/** All that those who choose need to see. */
export interface RegistryState {
  /** Slug of the portal asked at; null in a terminal. */
  organisation: string | null;
  may: { choose: boolean; oversee: boolean };
  owners: { slug: string; title: string; organisation: string | null; vetted: boolean; keys: { id: string; office: boolean; addedAt: string; revokedAt: string | null }[] }[];
  views: {
    owner: string;
    name: string;
    /** Titles of its places, by language. */
    titles: Record<string, string>;
    slots: string[];
    capabilities: string[];
    stopped: string | null;
    /** Newest first. */
    versions: { version: string; publishedAt: string; bytes: number | null; stopped: string | null }[];
    activations: { organisation: string; slot: string; language: string; version: string | null; share: number; before: string | null }[];
  }[];
}

const SHAPES: Record<RegistryCommand['kind'], Record<string, (value: unknown) => boolean>> = (() => {
  const text = (value: unknown): boolean => typeof value === 'string' && value.length > 0 && value.length <= 4_000;
  const name = (value: unknown): boolean => typeof value === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value);
  const anyOr = (own: (value: unknown) => boolean) => (value: unknown): boolean => value === '*' || own(value);
  const optional = (own: (value: unknown) => boolean) => (value: unknown): boolean => value === undefined || own(value);
  const truth = (value: unknown): boolean => typeof value === 'boolean';
  const version = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
  const share = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 100;
  const number = (value: unknown): boolean => typeof value === 'string' && /^[0-9]{1,18}$/.test(value);
  const place = { owner: name, name, organisation: anyOr(name), slot: optional(text), language: optional(anyOr((value) => typeof value === 'string' && /^[a-z]{2}$/.test(value))) };
  const view = { owner: name, name, version: optional(version) };
  return {
    publish: { manifest: (value) => typeof value === 'object' && value !== null, signature: text },
    activate: { ...place, version, share },
    promote: place, rollback: place, hide: place,
    stop: { ...view, reason: text }, resume: view,
    vet: { owner: name, vetted: truth },
    'add-owner': { owner: name, title: text, organisation: (value) => value === null || name(value) },
    'add-key': { owner: name, publicKey: text, office: truth },
    'revoke-key': { key: version },
    list: {}, schema: { audience: (value) => value === 'portal' || value === 'research' }, history: { owner: optional(name), name: optional(name), organisation: optional(anyOr(name)), before: optional(number) },
  };
})();

/** The command in a value from outside. Throws an error that names what is wrong with it. */
export function readCommand(value: unknown): RegistryCommand {
  if (typeof value !== 'object' || value === null) throw new Error('a command is an object');
  const command = value as RegistryCommand;
  const shape = Object.hasOwn(SHAPES, command.kind) ? SHAPES[command.kind] : undefined;
  if (!shape) throw new Error(`there is no command "${String(command.kind)}"; known: ${Object.keys(SHAPES).join(', ')}`);
  for (const key of Object.keys(command)) if (key !== 'kind' && !(key in shape)) throw new Error(`${command.kind} has no "${key}"`);
  for (const [key, fits] of Object.entries(shape)) {
    if (!fits((command as unknown as Record<string, unknown>)[key])) throw new Error(`${command.kind}: "${key}" is ${JSON.stringify((command as unknown as Record<string, unknown>)[key])}, which it cannot be`);
  }
  return command;
}
