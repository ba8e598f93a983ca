import { Button, Dialog, Field, Heading, Label, Paragraph, Select, Tag } from '@digdir/designsystemet-react';
import { useText } from '@samlar/view-contract/text';
import { useMemo, useState } from 'react';
import { groupName, problemText, texts, whereOf } from './base-group-texts';
import styles from './base-groups.module.css';
import { changeProblems, groupOf, mayHelpToSwap, type Board, type BoardGroup } from './board';
import { changeOf, type ChangeRequest } from './use-arrangement';

interface MoveDialogProps {
  board: Board;
  person: string;
  /** Opened to swap with this group in the first place. */
  swapWith: string | null;
  choose(request: ChangeRequest): void;
  close(): void;
}

/** "Move to…": every group with whether the person fits, why not, and the swaps that do. */
export function MoveDialog({ board, person, swapWith, choose, close }: MoveDialogProps) {
  const t = useText(texts);
  const own = groupOf(board, person)?.id;
  const name = board.people.get(person)?.name ?? '';
  const options = useMemo(() => board.groups.filter(({ id }) => id !== own).map((group) => ({ group, problems: changeProblems(board, new Map([[person, group.id]])) }))
    .sort((a, b) => Number(b.group.id === swapWith) - Number(a.group.id === swapWith) || Number(a.problems.length > 0) - Number(b.problems.length > 0)), [board, person, own, swapWith]);
  return (
    <Dialog open onClose={close} closeButton={t('close')} className={styles.moveDialog}>
      <Heading level={2} data-size="xs">{t('move', { person: name })}</Heading>
      <Paragraph className={styles.subtle}>{t('move.now', { group: whereOf(board, person, t) })}</Paragraph>
      <ul className={styles.options}>
        {options.map(({ group, problems }) => (
          <li key={group.id} className={styles.option}>
            <div>
              <strong>{groupName(group, t)}</strong> <span className={styles.subtle}>{t('group.facts', { size: group.members.length })}</span>
              {problems.length === 0 ? <div><Tag data-size="sm" data-color="success">{t('move.fits')}</Tag></div>
                : problems.map((problem) => <p key={JSON.stringify(problem)} className={styles.why}>{problemText(problem, board, t)}</p>)}
            </div>
            {problems.length === 0
              ? <Button data-size="sm" onClick={() => choose({ kind: 'MOVE', person, to: group.id })}>{t('move.here')}</Button>
              : own && mayHelpToSwap(problems) ? <Swap board={board} person={person} group={group} start={group.id === swapWith} choose={choose} /> : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The people of a group one can change places with; worked out when asked for. */
function Swap({ board, person, group, start, choose }: { board: Board; person: string; group: BoardGroup; start: boolean; choose(request: ChangeRequest): void }) {
  const t = useText(texts);
  const [open, setOpen] = useState(start);
  const [other, setOther] = useState('');
  const possible = useMemo(() => (open ? group.members.filter((member) => changeProblems(board, changeOf(board, { kind: 'SWAP', one: person, other: member })).length === 0) : []), [open, board, group, person]);
  if (!open) return <Button data-size="sm" variant="secondary" onClick={() => setOpen(true)}>{t('move.swap')} …</Button>;
  if (possible.length === 0) return <p className={styles.why}>{t('move.swap.none')}</p>;
  return (
    <div className={styles.swap}>
      <Field data-size="sm">
        <Label>{t('move.swap.with', { group: groupName(group, t) })}</Label>
        <Select value={other || possible[0]} onChange={(event) => setOther(event.target.value)}>
          {possible.map((id) => <Select.Option key={id} value={id}>{board.people.get(id)?.name ?? id}</Select.Option>)}
        </Select>
      </Field>
      <Button data-size="sm" onClick={() => choose({ kind: 'SWAP', one: person, other: other || possible[0]! })}>{t('move.swap')}</Button>
    </div>
  );
}
