import { CSRF, type Session } from '@samlar/view-contract/session';
import type { ChangeEntry, RegistryAnswer, RegistryCommand, RegistryState } from '@samlar/view-registry/registry-command';

/** The registry is the door's own and no part of the graph, so this view alone asks the door itself. */
const CHOICES = '/registry/choices';

export type Choice = Exclude<RegistryCommand, { kind: 'publish' | 'list' | 'schema' | 'history' }>;

/** What there is to choose, and what was done. Throws when the door does not answer. */
export async function readChoices(): Promise<{ state: RegistryState; history: ChangeEntry[] }> {
  const response = await fetch(CHOICES, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${CHOICES} answered ${response.status}`);
  const state = (await response.json()) as RegistryState;
  const told = await send(state.may.oversee ? { kind: 'history' } : { kind: 'history', organisation: state.organisation! });
  return { state, history: 'history' in told ? told.history : [] };
}

async function send(command: RegistryCommand): Promise<RegistryAnswer> {
  const { csrf } = (await (await fetch('/session')).json()) as Session;
  const response = await fetch(CHOICES, { method: 'POST', headers: { 'content-type': 'application/json', [CSRF]: csrf }, body: JSON.stringify(command) });
  return (await response.json()) as RegistryAnswer;
}

/** Does it; null when it is done, else why not. */
export async function choose(command: Choice): Promise<string | null> {
  const answer = await send(command).catch((): RegistryAnswer => ({ refused: 'UNREACHABLE', message: '' }));
  return 'refused' in answer ? answer.refused : null;
}
