import type { BaseGroupSet, CandidateRow } from './base-groups.query';
import type { Board, Candidate } from './board';

/** The answer as a board one can judge changes on. People who are in a group and no longer to be placed are known by name only. */
export function boardFrom(set: BaseGroupSet, candidates: readonly CandidateRow[]): Board {
  const people = new Map<string, Candidate>();
  for (const { members, kind } of set.groups) {
    const standing = kind === 'HEADS' ? 'HEAD_OF_ADMINISTRATION' : kind === 'ASPIRANTS' ? 'ASPIRANT' : 'MANAGER';
    for (const { id, displayName } of members) people.set(id, { id, name: displayName, standing, sex: 'UNSPECIFIED', administrations: [], superior: null });
  }
  for (const { person, standing, sex, administrations } of candidates) {
    people.set(person.id, {
      id: person.id, name: person.displayName, standing, sex, administrations: administrations.map(({ id }) => id), superior: person.reportsTo?.id ?? null,
    });
  }
  const groups = set.groups.map(({ id, number, kind, members }) => ({ id, number, kind, members: members.map((member) => member.id) }));
  return { groups, people, minimum: set.minimum, maximum: set.maximum };
}

export function administrationNames(candidates: readonly CandidateRow[]): ReadonlyMap<string, string> {
  return new Map(candidates.flatMap(({ administrations }) => administrations.map(({ id, name }) => [id, breakable(name)] as const)));
}

/** `Samhällsbyggnadsförvaltningen` may break before its last part: no browser can be counted on to know Swedish hyphenation. */
function breakable(name: string): string {
  return name.replace(/(?<=\p{L})(?=förvaltning)/gu, '\u00ad');
}

/** Everybody of the candidates whom no group has. */
export function missingFrom(board: Board, candidates: readonly CandidateRow[]): string[] {
  const placed = new Set(board.groups.flatMap(({ members }) => members));
  return candidates.map(({ person }) => person.id).filter((id) => !placed.has(id));
}
