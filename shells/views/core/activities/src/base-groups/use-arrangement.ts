import type { CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useEffect, useMemo, useRef, useState } from 'react';
import { MOVE, SWAP, type ChangeOutcome } from './base-groups.command';
import { afterChange, groupOf, type Board, type Change } from './board';

export type ChangeRequest = { kind: 'MOVE'; person: string; to: string } | { kind: 'SWAP'; one: string; other: string };
/** What came of a change: made, refused by the subgraph (with its reason), or never arrived. */
export type Made = { kind: 'MADE' } | ({ kind: 'REFUSED'; subject: string | null } & CodedMessage) | { kind: 'UNREACHABLE' };

export interface Arrangement {
  /** The served board with the changes that are on their way: what is dropped is seen at once. */
  board: Board;
  make(request: ChangeRequest, reason: string | null): Promise<Made>;
  /** Undoes the last change; null when there is none, or when somebody came from no group, which cannot be asked for. */
  undo: ChangeRequest | null;
}

export function changeOf(board: Board, request: ChangeRequest): Change {
  if (request.kind === 'MOVE') return new Map([[request.person, request.to]]);
  const [one, other] = [groupOf(board, request.one), groupOf(board, request.other)];
  return one && other ? new Map([[request.one, other.id], [request.other, one.id]]) : new Map();
}

function inverseOf(board: Board, request: ChangeRequest): ChangeRequest | null {
  if (request.kind === 'SWAP') return request;
  const from = groupOf(board, request.person);
  return from ? { ...request, to: from.id } : null;
}

/** Makes changes one after the other, shows each before it is answered, and takes back what was refused. */
export function useArrangement(served: Board, again: () => void): Arrangement {
  const move = useCommand(MOVE);
  const swap = useCommand(SWAP);
  const [ahead, setAhead] = useState<Change>(new Map());
  const [undo, setUndo] = useState<ChangeRequest | null>(null);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const board = useMemo(() => {
    const there = new Set(served.groups.map(({ id }) => id));
    return afterChange(served, new Map([...ahead].filter(([, group]) => there.has(group))));
  }, [served, ahead]);

  // What has arrived is no longer ahead of the served board.
  useEffect(() => {
    setAhead((before) => {
      const left = [...before].filter(([person, group]) => groupOf(served, person)?.id !== group);
      return left.length === before.size ? before : new Map(left);
    });
  }, [served]);

  const send = async (request: ChangeRequest, reason: string | null): Promise<ChangeOutcome | undefined> =>
    request.kind === 'MOVE'
      ? (await move.run({ input: { person: request.person, to: request.to, reason } }))?.moveBaseGroupMember
      : (await swap.run({ input: { one: request.one, other: request.other, reason } }))?.swapBaseGroupMembers;

  const make = async (request: ChangeRequest, reason: string | null): Promise<Made> => {
    const change = changeOf(board, request);
    const inverse = inverseOf(board, request);
    // Until this change is made there is nothing certain to undo.
    setUndo(null);
    setAhead((before) => new Map([...before, ...change]));
    const answer = line.current.then(() => send(request, reason));
    line.current = answer;
    const outcome = await answer;
    if (outcome?.__typename === 'BaseGroupSet') {
      setUndo(inverse);
      again();
      return { kind: 'MADE' };
    }
    setAhead((before) => new Map([...before].filter(([person, group]) => change.get(person) !== group)));
    return outcome ? { ...outcome, kind: 'REFUSED' } : { kind: 'UNREACHABLE' };
  };

  return { board, make, undo };
}
