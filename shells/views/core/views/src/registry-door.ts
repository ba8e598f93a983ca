import { CSRF, type Session } from '@samlar/view-contract/session';
import type { ChangesTold, RegistryAnswer, RegistryCommand, RegistryState } from '@samlar/view-registry/registry-command';

/** The registry is the door's own and no part of the graph, so this view alone asks the door itself. */
const CHOICES = '/registry/choices';

export type Choice = Exclude<RegistryCommand, { kind: 'publish' | 'list' | 'schema' | 'history' }>;

/** What there is to choose, and what was done. Throws when the door does not answer. */
export async function readChoices(): Promise<{ state: RegistryState; changes: ChangesTold }> {
  const response = await fetch(CHOICES, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${CHOICES} answered ${response.status}`);
  const state = (await response.json()) as RegistryState;
  return { state, changes: await readChanges(state, null) };
}

/** What was done before `before`; null is now. Throws when the door does not tell. */
export async function readChanges(state: RegistryState, before: string | null): Promise<ChangesTold> {
  const told = await send({ kind: 'history', ...(!state.may.oversee && { organisation: state.organisation! }), ...(before !== null && { before }) });
  if (!('history' in told)) throw new Error(`${CHOICES} did not tell what was done`);
  return told;
}

async function send(command: RegistryCommand): Promise<RegistryAnswer> {
  const { csrf } = (await (await fetch('/session')).json()) as Session;
  const response = await fetch(CHOICES, { method: 'POST', headers: { 'content-type': 'application/json', [CSRF]: csrf }, body: JSON.stringify(command) });
  return (await response.json()) as RegistryAnswer;
}

/** What came of a choice: the code it was refused with, or the views that have a page at the same address. */
export interface Chosen {
  refused: string | null;
  beside: { path: string; view: string }[];
}

export async function choose(command: Choice): Promise<Chosen> {
  const answer = await send(command).catch((): RegistryAnswer => ({ refused: 'UNREACHABLE', message: '' }));
  return 'refused' in answer ? { refused: answer.refused, beside: [] } : { refused: null, beside: ('beside' in answer && answer.beside) || [] };
}
