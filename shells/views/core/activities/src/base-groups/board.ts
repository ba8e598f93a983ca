export type GroupKind = 'ORDINARY' | 'HEADS' | 'ASPIRANTS';

/** Somebody to be placed, as far as a change can be judged here; the subgraph judges again and knows more. */
export interface Candidate {
  id: string;
  name: string;
  standing: 'MUNICIPAL_CHIEF' | 'HEAD_OF_ADMINISTRATION' | 'MANAGER' | 'ASPIRANT';
  sex: 'WOMAN' | 'MAN' | 'UNSPECIFIED';
  administrations: readonly string[];
  /** The manager of the largest employment. */
  superior: string | null;
}

export interface BoardGroup {
  id: string;
  number: number;
  kind: GroupKind;
  members: readonly string[];
}

export interface Board {
  groups: readonly BoardGroup[];
  people: ReadonlyMap<string, Candidate>;
  minimum: number;
  maximum: number;
}

/** A hard rule a group breaks, with who breaks it. */
export type Problem =
  | { kind: 'DEPENDENCY'; group: string; superior: string; subordinate: string }
  | { kind: 'ONE_ADMINISTRATION'; group: string }
  | { kind: 'NOT_A_HEAD' | 'ONLY_WITH_HEADS' | 'NOT_AN_ASPIRANT' | 'ONLY_WITH_ASPIRANTS'; group: string; person: string }
  | { kind: 'TOO_MANY' | 'TOO_FEW'; group: string; size: number };

/** New groups for some people: a move is one entry, a swap two. */
export type Change = ReadonlyMap<string, string>;

export function afterChange(board: Board, change: Change): Board {
  if (change.size === 0) return board;
  const groups = board.groups.map((group) => {
    const stay = group.members.filter((person) => !change.has(person) || change.get(person) === group.id);
    const come = [...change].filter(([person, to]) => to === group.id && !stay.includes(person)).map(([person]) => person);
    return stay.length === group.members.length && come.length === 0 ? group : { ...group, members: [...stay, ...come] };
  });
  return { ...board, groups };
}

/** What would be broken that is not broken now: why a change cannot be made. */
export function changeProblems(board: Board, change: Change): Problem[] {
  const after = afterChange(board, change);
  return after.groups.flatMap((group, at) => {
    const before = board.groups[at]!;
    if (group === before) return [];
    const known = new Set(groupProblems(before, board).map(keyOf));
    return groupProblems(group, after).filter((problem) => !known.has(keyOf(problem)));
  });
}

const keyOf = (problem: Problem): string => JSON.stringify('size' in problem ? { ...problem, size: 0 } : problem);

/** Every hard rule a group breaks (domain.md A15 i–vi). */
export function groupProblems(group: BoardGroup, { people, minimum, maximum, groups }: Board): Problem[] {
  const members = group.members.flatMap((id) => people.get(id) ?? []);
  const problems: Problem[] = [...misplaced(group, members), ...dependencies(group, members, people)];
  const administrations = new Set(members.flatMap((person) => person.administrations));
  if (group.kind === 'ORDINARY' && group.members.length > 0 && administrations.size < 2) problems.push({ kind: 'ONE_ADMINISTRATION', group: group.id });
  if (group.members.length > maximum) problems.push({ kind: 'TOO_MANY', group: group.id, size: group.members.length });
  const alone = group.kind !== 'ORDINARY' && groups.filter(({ kind }) => kind === group.kind).length === 1;
  if (!alone && group.members.length < minimum) problems.push({ kind: 'TOO_FEW', group: group.id, size: group.members.length });
  return problems;
}

function misplaced({ id: group, kind }: BoardGroup, members: readonly Candidate[]): Problem[] {
  return members.flatMap(({ id: person, standing }): Problem[] => {
    const belongs: GroupKind = standing === 'ASPIRANT' ? 'ASPIRANTS' : standing === 'MANAGER' ? 'ORDINARY' : 'HEADS';
    if (belongs === kind) return [];
    if (belongs === 'HEADS') return [{ kind: 'ONLY_WITH_HEADS', group, person }];
    if (belongs === 'ASPIRANTS') return [{ kind: 'ONLY_WITH_ASPIRANTS', group, person }];
    return [{ kind: kind === 'HEADS' ? 'NOT_A_HEAD' : 'NOT_AN_ASPIRANT', group, person }];
  });
}

function dependencies({ id: group, kind }: BoardGroup, members: readonly Candidate[], people: Board['people']): Problem[] {
  // The municipal chief with the heads of administration is meant.
  if (kind === 'HEADS') return [];
  const here = new Set(members.map(({ id }) => id));
  return members.flatMap(({ id }) => superiorsOf(id, people).filter((superior) => here.has(superior)).map((superior): Problem => ({ kind: 'DEPENDENCY', group, superior, subordinate: id })));
}

/** Whether changing places with somebody could help: not where the person belongs in another kind of group. */
export function mayHelpToSwap(problems: readonly Problem[]): boolean {
  return problems.every(({ kind }) => ['DEPENDENCY', 'ONE_ADMINISTRATION', 'TOO_MANY', 'TOO_FEW'].includes(kind));
}

/** Everybody above a person, nearest first; a ring ends where it closes. */
export function superiorsOf(person: string, people: Board['people']): string[] {
  const above: string[] = [];
  for (let superior = people.get(person)?.superior; superior && superior !== person && !above.includes(superior); superior = people.get(superior)?.superior) above.push(superior);
  return above;
}

export function groupOf(board: Board, person: string): BoardGroup | undefined {
  return board.groups.find(({ members }) => members.includes(person));
}
