import { Alert, Button, Heading, Tag, Textfield } from '@digdir/designsystemet-react';
import { formatDate } from '@samlar/view-contract/figure';
import { KeyFigure, KeyFigures, Section } from '@samlar/view-contract/page';
import { Figure } from '@samlar/view-contract/show';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSaid } from '../messages';
import type { BaseGroupSet, CandidateRow } from './base-groups.query';
import { groupName, problemText, texts } from './base-group-texts';
import styles from './base-groups.module.css';
import { administrationNames, boardFrom, missingFrom } from './board-from';
import { changeProblems, mayHelpToSwap } from './board';
import { ChangeHistory } from './change-history';
import { EarlierGroups } from './earlier-groups';
import { ConflictList } from './conflict-list';
import { conflictTexts } from './conflict-texts';
import { Explanation } from './explanation';
import { GroupBoard } from './group-board';
import { LockButton } from './lock-button';
import { MoveDialog } from './move-dialog';
import { ProposalForm } from './proposal-form';
import { ReasonDialog } from './reason-dialog';
import { SeveralMoves } from './several-moves';
import { changeOf, useArrangement, type ChangeRequest } from './use-arrangement';

interface ComposerProps {
  municipality: { id: string; name: string };
  set: BaseGroupSet;
  candidates: CandidateRow[];
  again(): void;
}

interface Blocked {
  title: string;
  reasons: string[];
  /** Who to open for a swap, and with which group. */
  swap: { person: string; group: string } | null;
}

/** A composition at work: change it, see at once what a change would break, lock it, print it. */
export function Composer({ municipality, set, candidates, again }: ComposerProps) {
  const t = useText(texts);
  const language = useLanguage();
  const say = useSaid();
  const served = useMemo(() => boardFrom(set, candidates), [set, candidates]);
  const { board, make, undo } = useArrangement(served, again);
  const administrations = useMemo(() => administrationNames(candidates), [candidates]);
  const missing = useMemo(() => missingFrom(board, candidates), [board, candidates]);
  const conflicts = useMemo(() => conflictTexts(set, board, t), [set, board, t]);
  const [moving, setMoving] = useState<{ person: string; swapWith: string | null } | null>(null);
  const [explaining, setExplaining] = useState<{ request: ChangeRequest; reason: string } | null>(null);
  const [blocked, setBlocked] = useState<Blocked | null>(null);
  const [said, setSaid] = useState('');
  const [sought, setSought] = useState('');
  const container = useRef<HTMLDivElement>(null);
  const toFocus = useRef<string | null>(null);
  const nameOf = (person: string): string => board.people.get(person)?.name ?? '';
  const marked = useMemo(() => {
    const text = sought.trim().toLocaleLowerCase('sv');
    return new Set(text ? [...board.people.values()].filter(({ name }) => name.toLocaleLowerCase('sv').includes(text)).map(({ id }) => id) : []);
  }, [sought, board.people]);

  // A card that has moved is a new element: whoever moved it by keyboard goes on from there.
  useEffect(() => {
    if (!toFocus.current || moving || explaining) return;
    container.current?.querySelector<HTMLElement>(`[data-person="${toFocus.current}"]`)?.focus();
    toFocus.current = null;
  });

  const attempt = (request: ChangeRequest): void => {
    const problems = changeProblems(board, changeOf(board, request));
    setMoving(null);
    if (problems.length > 0 && request.kind === 'MOVE') {
      const group = board.groups.find(({ id }) => id === request.to);
      return setBlocked({
        title: t('blocked', { person: nameOf(request.person), group: group ? groupName(group, t) : '' }),
        reasons: problems.map((problem) => problemText(problem, board, t)),
        swap: missing.includes(request.person) || !mayHelpToSwap(problems) ? null : { person: request.person, group: request.to },
      });
    }
    setBlocked(null);
    if (set.lockedAt) setExplaining({ request, reason: request === undo ? t('reason.undo') : '' });
    else void commit(request, null);
  };

  const commit = async (request: ChangeRequest, reason: string | null): Promise<void> => {
    setExplaining(null);
    const person = request.kind === 'MOVE' ? request.person : request.one;
    const group = board.groups.find(({ id }) => request.kind === 'MOVE' && id === request.to);
    toFocus.current = person;
    setSaid(request.kind === 'SWAP' ? t('swapped', { person: nameOf(request.one), other: nameOf(request.other) })
      : t(request === undo ? 'undo.done' : 'moved', { person: nameOf(person), group: group ? groupName(group, t) : '' }));
    const made = await make(request, reason);
    if (made.kind === 'MADE') return;
    const why = made.kind === 'UNREACHABLE' ? t('unreachable') : say(made);
    const who = made.kind === 'REFUSED' && made.code === 'NO_DEPENDENCY' && made.subject && board.people.has(made.subject) ? [t('refused.NO_DEPENDENCY.who', { person: nameOf(made.subject) })] : [];
    setBlocked({ title: t('blocked.reverted', { reason: why }), reasons: who, swap: null });
  };

  const state = set.lockedAt ? t('locked', { date: formatDate(set.lockedAt, language) }) : t('open');
  const held = set.rules.filter(({ holds }) => holds).length;
  return (
    <>
      <div data-print="none">
        <KeyFigures>
          <KeyFigure label={t('groups')} detail={t('groups.detail', { target: set.target, minimum: set.minimum, maximum: set.maximum })}><Figure value={board.groups.length} zero /></KeyFigure>
          <KeyFigure label={t('people')} detail={t('people.of', { count: candidates.length })}><Figure value={candidates.length - missing.length} zero /></KeyFigure>
          <KeyFigure label={t('missing')}><Figure value={missing.length} zero /></KeyFigure>
          <KeyFigure label={t('rules.held')} detail={t('rules.held.of', { count: set.rules.length })}><Figure value={held} zero /></KeyFigure>
        </KeyFigures>
      </div>
      <p data-print="only">{t('printed', { name: municipality.name, date: formatDate(set.composedAt, language), state })}</p>
      <Section
        title={t('board')} lead={<span data-print="none">{t('board.how')}</span>}
        actions={(
          <div className={styles.buttons} data-print="none">
            <Tag data-color={set.lockedAt ? 'info' : 'neutral'}>{state}</Tag>
            <Button variant="secondary" data-size="sm" disabled={!undo} onClick={() => undo && attempt(undo)}>{t('undo')}</Button>
            {set.lockedAt ? null : <LockButton set={set.id} missing={missing.length} again={again} />}
            <Button variant="secondary" data-size="sm" onClick={() => window.print()}>{t('print')}</Button>
          </div>
        )}
      >
        <div className={styles.find} data-print="none">
          <Textfield label={t('find')} type="search" data-size="sm" value={sought} onChange={(event) => setSought(event.target.value)} />
          <p role="status" className={styles.subtle}>{sought.trim() ? t('find.found', { count: marked.size }) : ''}</p>
        </div>
        <p role="status" aria-live="polite" className="samlar-visually-hidden">{said}</p>
        {blocked ? (
          <Alert data-color="warning" role="alert" className={styles.blocked} data-print="none">
            <Heading level={3} data-size="2xs">{blocked.title}</Heading>
            {blocked.reasons.map((reason) => <p key={reason} className={styles.text}>{reason}</p>)}
            <div className={styles.buttons}>
              {blocked.swap ? <Button data-size="sm" onClick={() => { setMoving({ person: blocked.swap!.person, swapWith: blocked.swap!.group }); setBlocked(null); }}>{t('blocked.swap')}</Button> : null}
              <Button data-size="sm" variant="tertiary" onClick={() => setBlocked(null)}>{t('dismiss')}</Button>
            </div>
          </Alert>
        ) : null}
        <ConflictList set={set} board={board} open={(person) => setMoving({ person, swapWith: null })} />
        <GroupBoard
          board={board} missing={missing} administrations={administrations} conflicts={conflicts} marked={marked} container={container}
          attempt={(person, to) => attempt({ kind: 'MOVE', person, to })} open={(person) => setMoving({ person, swapWith: null })} announce={setSaid}
        />
        <SeveralMoves board={board} again={again} />
      </Section>
      <Explanation rules={set.rules} />
      <div data-print="none"><ChangeHistory changes={set.changes} /><EarlierGroups groups={set.earlierGroups} /></div>
      {set.lockedAt ? null : <div data-print="none"><ProposalForm municipality={municipality.id} start={{ ...set, seed: set.seed + 1 }} replaces again={again} /></div>}
      {moving ? <MoveDialog board={board} person={moving.person} swapWith={moving.swapWith} choose={attempt} close={() => { toFocus.current = moving.person; setMoving(null); }} /> : null}
      {explaining ? <ReasonDialog start={explaining.reason} send={(reason) => void commit(explaining.request, reason)} close={() => setExplaining(null)} /> : null}
    </>
  );
}
