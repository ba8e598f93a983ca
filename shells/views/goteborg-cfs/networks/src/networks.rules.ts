import type { Answer, Decision, Network } from './networks.query';

export type State = 'YES' | 'PLANNED' | 'OPEN';

/** A yes; a no with a plan, which may start; or still open (domain.md D06). */
export const stateOf = ({ satisfied, answer, plan }: Answer): State =>
  satisfied === null || !answer?.trim() ? 'OPEN' : satisfied ? 'YES' : plan?.trim() ? 'PLANNED' : 'OPEN';

export function tally(checklist: readonly Answer[]): Record<State, number> {
  const count = (state: State): number => checklist.filter((answer) => stateOf(answer) === state).length;
  return { YES: count('YES'), PLANNED: count('PLANNED'), OPEN: count('OPEN') };
}

/** Administrations that have not decided; establishing a network is always theirs to decide (domain.md D02). */
export const undecided = (establishment: readonly Decision[]): Decision[] => establishment.filter(({ decidedOn }) => decidedOn === null);

/** Ours: networks that concern named administrations. Those of others in the same catalogue concern none here. */
export const ours = (networks: readonly Network[]): Network[] => networks.filter(({ establishment }) => establishment.length > 0);
