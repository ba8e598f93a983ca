import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { publicKeyOf } from '@samlar/view-registry/keys';
import type { ViewDefinition } from '../define';
import { loadSource } from '../load-source';
import { failure } from './failure';

/** Where the commands of one view's folder send what they do, and with which key. */
export interface Project {
  folder: string;
  owner: string;
  name: string;
  view: ViewDefinition;
  /** Origin of a Samlär. */
  portal: string;
}

export interface Wishes {
  portal?: string;
  key?: string;
  folder?: string;
}

const PORTAL = 'http://localhost:4000';

interface Settings {
  portal?: string;
  key?: string;
}

function settingsOf(folder: string): Settings {
  const file = path.join(folder, 'samlar.json');
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Settings;
  } catch (error) {
    throw failure(`${file} is not JSON: ${(error as Error).message}. It is written { "portal": "http://localhost:4000", "key": "owner.pem" }`);
  }
}

/** The view in a folder. Throws a message a person can act on. */
export function projectIn({ folder = '.', portal }: Wishes): Project {
  const whole = path.resolve(folder);
  const file = path.join(whole, 'view.config.ts');
  if (!existsSync(file)) throw failure(`${whole} holds no view.config.ts. Go to a view's folder, or make one: samlar view new <name> --owner <owner> --slot <slot>`);
  const view = loadSource<{ default: ViewDefinition }>(file).default;
  return { folder: whole, owner: view.owner, name: view.name, view, portal: originOf(portal ?? settingsOf(whole).portal) };
}

/** The registry that is meant: `--portal`, else what the folder's `samlar.json` says, else this machine's. */
export function originOf(portal: string | undefined): string {
  const asked = portal || process.env.SAMLAR_URL || PORTAL;
  if (!URL.canParse(asked)) throw failure(`"${asked}" is no address. Write --portal http://localhost:4000`);
  return new URL(asked).origin;
}

export const portalOf = ({ folder = '.', portal }: Wishes): string => originOf(portal ?? settingsOf(path.resolve(folder)).portal);

/**
 * The private key that signs: `--key`, else `SAMLAR_KEY` (the key itself), else what `samlar.json` names, else the
 * demonstration's `.samlar/keys/<owner>.pem` above the folder. Null for `owner`: an office's, which is never found but named.
 */
export function keyFor({ folder = '.', key }: Wishes, owner: string | null): string {
  const whole = path.resolve(folder);
  if (key === undefined && process.env.SAMLAR_KEY) return signing(process.env.SAMLAR_KEY.replace(/\\n/g, '\n'), 'SAMLAR_KEY');
  if (owner === null && key === undefined) throw failure('This is for the association’s office: name its key with --key <file>, or put the key itself in SAMLAR_KEY.');
  const named = key ?? settingsOf(whole).key;
  const file = named === undefined ? demonstrationKey(whole, owner!) : path.resolve(whole, named);
  if (!file || !existsSync(file)) {
    throw failure(`There is no key to sign with${file ? `: ${file} is not there` : ''}. Name it with --key <file>; "samlar view key" makes one, and the association registers its public half.`);
  }
  return signing(readFileSync(file, 'utf8'), file);
}

/** A private key as it was read. Throws when it can sign nothing here. */
function signing(key: string, from: string): string {
  try {
    publicKeyOf(key);
    return key;
  } catch (error) {
    throw failure(`${from} holds no private key to sign with (${(error as Error).message}). "samlar view key" makes one; only its public half goes to the association.`);
  }
}

/** The file of the demonstration's key for an owner, looked for upwards from a folder; undefined when there is none. */
export const demonstrationKey = (from: string, owner: string): string | undefined => keptAbove(from, `keys/${owner}.pem`);

/** The origin of the Samlär that was started from a folder or one above it and still runs; undefined when there is none. */
export function runningFrom(from: string): string | undefined {
  const file = keptAbove(from, 'running.json');
  if (!file) return undefined;
  const { pid, port } = JSON.parse(readFileSync(file, 'utf8')) as { pid?: number; port?: number };
  try {
    process.kill(pid!, 0);
    return port ? `http://localhost:${port}` : undefined;
  } catch {
    return undefined;
  }
}

function keptAbove(from: string, name: string): string | undefined {
  for (let at = path.resolve(from); ; at = path.dirname(at)) {
    const file = path.join(at, '.samlar', name);
    if (existsSync(file)) return file;
    if (at === path.dirname(at)) return undefined;
  }
}
