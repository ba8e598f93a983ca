import { useText } from '@samlar/view-contract/text';
import { useCallback, useMemo, useState, type DragEvent, type KeyboardEvent, type RefObject } from 'react';
import { groupName, problemText, texts, whereOf } from './base-group-texts';
import styles from './base-groups.module.css';
import { changeProblems, groupOf, groupProblems, type Board } from './board';
import { GroupCard } from './group-card';
import { MemberCard } from './member-card';
import { beside } from './walk';

interface GroupBoardProps {
  board: Board;
  missing: readonly string[];
  administrations: ReadonlyMap<string, string>;
  /** By group: dependencies a reorganisation has put there, in words. */
  conflicts: ReadonlyMap<string, string[]>;
  marked: ReadonlySet<string>;
  container: RefObject<HTMLDivElement | null>;
  /** Somebody was dropped on a group. */
  attempt(person: string, to: string): void;
  open(person: string): void;
  announce(text: string): void;
}

const NONE: string[] = [];
const personAt = (target: EventTarget): string | null => (target as Element).closest<HTMLElement>('[data-person]')?.dataset.person ?? null;
const groupAt = (target: EventTarget): string | null => (target as Element).closest<HTMLElement>('[data-group]')?.dataset.group ?? null;

/** Groups side by side. Dragging, and the keyboard's lift and drop, end in the same `attempt`; opening a person is the third way. */
export function GroupBoard({ board, missing, administrations, conflicts, marked, container, attempt, open, announce }: GroupBoardProps) {
  const t = useText(texts);
  const [current, setCurrent] = useState<string | null>(null);
  const [lifted, setLifted] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const rows = useMemo(() => [...(missing.length > 0 ? [missing] : []), ...board.groups.map(({ members }) => members)], [board, missing]);
  const here = current && rows.some((row) => row.includes(current)) ? current : (rows.find((row) => row.length > 0)?.[0] ?? null);

  const problems = useMemo(() => new Map(board.groups.map((group) => {
    const found = [...(conflicts.get(group.id) ?? NONE), ...groupProblems(group, board).map((problem) => problemText(problem, board, t))];
    return [group.id, found.length > 0 ? found : NONE];
  })), [board, conflicts, t]);

  const verdict = useCallback((person: string, to: string): { fits: boolean; text: string } => {
    const found = changeProblems(board, new Map([[person, to]]));
    return { fits: found.length === 0, text: found.length === 0 ? t('over.fine') : found.map((problem) => problemText(problem, board, t)).join(' ') };
  }, [board, t]);
  const hovered = useMemo(() => (lifted && over && groupOf(board, lifted)?.id !== over ? verdict(lifted, over) : null), [lifted, over, board, verdict]);

  const focus = (person: string): void => {
    setCurrent(person);
    container.current?.querySelector<HTMLElement>(`[data-person="${person}"]`)?.focus();
  };
  const letGo = (): void => {
    setLifted(null);
    setOver(null);
  };
  const drop = (person: string, to: string | null): void => {
    letGo();
    if (to === null || groupOf(board, person)?.id === to) announce(t('put-back', { person: board.people.get(person)?.name, group: whereOf(board, person, t) }));
    else attempt(person, to);
  };

  const hold = (person: string, step: 1 | -1): void => {
    const at = board.groups.findIndex(({ id }) => id === (over ?? groupOf(board, person)?.id));
    const next = board.groups[(at + step + board.groups.length) % board.groups.length];
    if (!next) return;
    setOver(next.id);
    container.current?.querySelector(`[data-group="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
    announce(t('over', { group: groupName(next, t), size: next.members.length, verdict: groupOf(board, person)?.id === next.id ? '' : verdict(person, next.id).text }));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const person = personAt(event.target);
    if (!person || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Tab') return letGo();
    if (lifted) {
      if (step !== 0) hold(lifted, step);
      else if (event.key === ' ' || event.key === 'Enter') drop(lifted, over);
      else if (event.key === 'Escape') drop(lifted, null);
      else return;
    } else if (event.key === ' ') {
      setLifted(person);
      setOver(groupOf(board, person)?.id ?? null);
      announce(t('lifted', { person: board.people.get(person)?.name, group: whereOf(board, person, t) }));
    } else if (event.key === 'Enter') open(person);
    else {
      const next = beside(rows, person, event.key);
      if (!next) return;
      focus(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const onDragStart = (event: DragEvent): void => {
    const person = (event.target as Element).querySelector<HTMLElement>('[data-person]')?.dataset.person;
    if (!person) return;
    event.dataTransfer.setData('text/plain', person);
    event.dataTransfer.effectAllowed = 'move';
    setLifted(person);
  };
  const onDragOver = (event: DragEvent): void => {
    const group = groupAt(event.target);
    if (!lifted || !group) return setOver(null);
    event.preventDefault();
    setOver(group);
  };

  return (
    <div
      ref={container} className={styles.board} onKeyDown={onKeyDown} onDragStart={onDragStart} onDragOver={onDragOver} onDragEnd={letGo}
      onDrop={(event) => { event.preventDefault(); if (lifted) drop(lifted, over); }}
      onFocus={(event) => setCurrent(personAt(event.target))} onClick={(event) => { const person = personAt(event.target); if (person) open(person); }}
    >
      {missing.length > 0 ? <Missing people={missing.flatMap((id) => board.people.get(id) ?? [])} administrations={administrations} current={here} lifted={lifted} marked={marked} /> : null}
      <ul className={styles.groups}>
        {board.groups.map((group) => (
          <GroupCard
            key={group.id} group={group} people={board.people} administrations={administrations} problems={problems.get(group.id) ?? NONE}
            over={over === group.id ? hovered : null} marked={marked}
            current={here && group.members.includes(here) ? here : null} lifted={lifted && group.members.includes(lifted) ? lifted : null}
          />
        ))}
      </ul>
    </div>
  );
}

interface MissingProps {
  people: Parameters<typeof MemberCard>[0]['person'][];
  administrations: ReadonlyMap<string, string>;
  current: string | null;
  lifted: string | null;
  marked: ReadonlySet<string>;
}

/** Those nobody has placed yet, above the groups they can be moved into. */
function Missing({ people, administrations, current, lifted, marked }: MissingProps) {
  const t = useText(texts);
  return (
    <div className={styles.missing}>
      <h3 className={styles.missingTitle}>{t('missing')} ({people.length})</h3>
      <p className={styles.subtle}>{t('missing.lead')}</p>
      <ul className={styles.members}>
        {people.map((person) => (
          <MemberCard
            key={person.id} person={person} administrations={person.administrations.map((id) => administrations.get(id) ?? '').join(', ')}
            current={current === person.id} lifted={lifted === person.id} marked={marked.has(person.id)}
          />
        ))}
      </ul>
    </div>
  );
}
