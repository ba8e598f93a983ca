import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import type { BaseGroupSet } from './base-groups.query';
import { groupName, texts } from './base-group-texts';
import styles from './base-groups.module.css';
import { groupOf, type Board } from './board';

/** Dependencies a reorganisation has put into groups, each with a way to move either of the two: nobody is moved in silence (domain.md A15 vii). */
export function ConflictList({ set, board, open }: { set: BaseGroupSet; board: Board; open(person: string): void }) {
  const t = useText(texts);
  const left = set.groups.flatMap((group) => group.dependencyConflicts
    .filter(({ superior, subordinate }) => groupOf(board, superior.id)?.id === group.id && groupOf(board, subordinate.id)?.id === group.id)
    .map((conflict) => ({ ...conflict, group })));
  if (left.length === 0) return null;
  return (
    <Alert data-color="danger" className={styles.blocked} data-print="none">
      <Heading level={3} data-size="2xs">{t('conflicts', { count: left.length })}</Heading>
      {left.map(({ superior, subordinate, chain, group }) => {
        const through = chain.slice(1, -1).map(({ displayName }) => displayName).join(', ');
        const pair = { superior: superior.displayName, subordinate: subordinate.displayName };
        return (
          <div key={`${superior.id} ${subordinate.id}`} className={styles.form} data-conflict={group.id}>
            <p className={styles.text}>{groupName(group, t)}: {through ? t('conflict.through', { ...pair, through }) : t('conflict', pair)}</p>
            <div className={styles.buttons}>
              {[subordinate, superior].map(({ id, displayName }) => <Button key={id} data-size="sm" variant="secondary" onClick={() => open(id)}>{t('move', { person: displayName })}</Button>)}
            </div>
          </div>
        );
      })}
    </Alert>
  );
}
