import type { Catalogue, Translate } from '@samlar/view-contract/text';
import { groupOf, superiorsOf, type Board, type BoardGroup, type Problem } from './board';
import en from './texts.en.json';
import sv from './texts.sv.json';

export const texts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './texts.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './texts.da.json'),
};
export type BaseGroupText = Translate<keyof typeof sv>;

/** The text of a key this view may not know, such as a code from the subgraph; else what stands instead. */
export function textOr(t: BaseGroupText, key: string, otherwise: string): string {
  return key in sv ? t(key as keyof typeof sv) : otherwise;
}

/** `Grupp 3`, `Förvaltningschefer`. */
export function groupName({ kind, number }: Pick<BoardGroup, 'kind' | 'number'>, t: BaseGroupText): string {
  return kind === 'ORDINARY' ? t('group', { number }) : t('group.special', { number, kind: t(`kind.${kind}`) });
}

/** Who breaks a rule and why, by name. */
export function problemText(problem: Problem, board: Board, t: BaseGroupText): string {
  const name = (person: string): string => board.people.get(person)?.name ?? person;
  const group = board.groups.find(({ id }) => id === problem.group);
  const where = group ? groupName(group, t) : '';
  switch (problem.kind) {
    case 'DEPENDENCY': {
      const above = superiorsOf(problem.subordinate, board.people);
      const between = above.slice(0, Math.max(0, above.indexOf(problem.superior))).reverse().map(name);
      const pair = { superior: name(problem.superior), subordinate: name(problem.subordinate) };
      return between.length > 0 ? t('problem.DEPENDENCY.through', { ...pair, through: between.join(', ') }) : t('problem.DEPENDENCY', pair);
    }
    case 'TOO_MANY': return t('problem.TOO_MANY', { group: where, size: problem.size, maximum: board.maximum });
    case 'TOO_FEW': return t('problem.TOO_FEW', { group: where, size: problem.size, minimum: board.minimum });
    case 'ONE_ADMINISTRATION': return t('problem.ONE_ADMINISTRATION', { group: where });
    default: return t(`problem.${problem.kind}`, { person: name(problem.person) });
  }
}


/** Where a person sits now, or that they have no group. */
export function whereOf(board: Board, person: string, t: BaseGroupText): string {
  const group = groupOf(board, person);
  return group ? groupName(group, t) : t('missing');
}
