import { askRegistry, told } from './ask-registry';
import { failure } from './failure';
import { versionNamed, viewNamed } from './place-view';
import { keyFor, portalOf, type Wishes } from './project';

interface StopWishes extends Wishes {
  view: string;
  version?: string;
}

/** Stops a view, or one version of it, in every portal at once. What the association's office may. */
export function stopView({ reason, ...wishes }: StopWishes & { reason: string }): Promise<string> {
  if (!reason.trim()) throw failure('--reason is empty; write what the owner and the portals are to be told');
  return ask(wishes, { kind: 'stop', ...stopped(wishes), reason });
}

/** Lets what was stopped be shown again, where it stood. */
export const resumeView = (wishes: StopWishes): Promise<string> => ask(wishes, { kind: 'resume', ...stopped(wishes) });

/** Says whether an owner's views run in the page or in a frame. */
export const vetOwner = (owner: string, vetted: boolean, wishes: Wishes): Promise<string> => ask(wishes, { kind: 'vet', owner: ownerNamed(owner), vetted });

/** Makes a key worth nothing from now on. */
export function revokeKey(id: string, wishes: Wishes): Promise<string> {
  if (!/^[0-9a-f]{16}$/.test(id)) throw failure(`"${id}" names no key; its name is 16 digits and letters from a to f, as "samlar view history" and /views write it`);
  return ask(wishes, { kind: 'revoke-key', key: id });
}

const stopped = ({ version, ...wishes }: StopWishes): { owner: string; name: string; version?: string } => ({ ...viewNamed(wishes), ...(version !== undefined && { version: versionNamed(version) }) });

function ownerNamed(owner: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(owner)) throw failure(`"${owner}" names no owner; write it as in owner/name, such as uddevalla`);
  return owner;
}

const ask = async (wishes: Wishes, command: Parameters<typeof askRegistry>[2]): Promise<string> => told(askRegistry(portalOf(wishes), keyFor(wishes, null), command));
