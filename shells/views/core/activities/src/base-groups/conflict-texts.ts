import type { BaseGroupSet } from './base-groups.query';
import type { BaseGroupText } from './base-group-texts';
import { groupOf, superiorsOf, type Board } from './board';

/**
 * Dependencies the subgraph sees in a group and the lines known here do not show, such as through a second employment, while
 * both still sit there; in words.
 */
export function conflictTexts(set: BaseGroupSet, board: Board, t: BaseGroupText): ReadonlyMap<string, string[]> {
  return new Map(set.groups.map((group) => [group.id, group.dependencyConflicts
    .filter(({ superior, subordinate }) => groupOf(board, superior.id)?.id === group.id && groupOf(board, subordinate.id)?.id === group.id)
    .filter(({ superior, subordinate }) => !superiorsOf(subordinate.id, board.people).includes(superior.id))
    .map(({ superior, subordinate, chain }) => {
      const pair = { superior: superior.displayName, subordinate: subordinate.displayName };
      const through = chain.slice(1, -1).map(({ displayName }) => displayName).join(', ');
      return through ? t('conflict.through', { ...pair, through }) : t('conflict', pair);
    })]));
}
