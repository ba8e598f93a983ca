import type { AnyVariables, DocumentInput } from '@urql/core';
import { useCallback, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { sendingFetch } from './sending-fetch';

/** A key that is new for each intent and the same for each try of it, so that a repeated command has its effect once. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface Intent {
  variables: string;
  key: string;
}

/** The intent a call belongs to: the one still waiting for its answer when the variables are the same, else a new one. */
export function intentOf(waiting: Intent | null, variables: unknown): Intent {
  const asked = JSON.stringify(variables, (_, value: unknown) => (value instanceof Blob ? whichFile(value) : value));
  return waiting?.variables === asked ? waiting : { variables: asked, key: newIdempotencyKey() };
}

/** JSON says nothing of a file. */
function whichFile(file: Blob): object {
  const { name, lastModified } = file as Partial<File>;
  return { name, lastModified, size: file.size, type: file.type };
}

export interface Command<Data, Variables> {
  /** Sends the command. Null when it did not reach the portal: say so, and running it again with the same variables is safe. */
  run(variables: Variables): Promise<Data | null>;
  running: boolean;
  /** What went wrong the last time; `unreachable` may be tried again, `refused` not without a change. */
  failure: 'unreachable' | 'refused' | null;
}

/**
 * A command of a view: a mutation that takes `$idempotencyKey`, filled in here. Expected outcomes (a full occasion, a wait list)
 * are in the data as a union, not in `failure`. `sent`: told how much of it has gone (0–1), for one with a file; of a view in the page, since a frame sends nothing itself.
 */
export function useCommand<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables & { idempotencyKey: string }>, sent?: (share: number) => void,
): Command<Data, Variables> {
  const [{ fetching }, execute] = useMutation(document);
  const [failure, setFailure] = useState<Command<Data, Variables>['failure']>(null);
  const waiting = useRef<Intent | null>(null);

  const run = useCallback(async (variables: Variables): Promise<Data | null> => {
    waiting.current = intentOf(waiting.current, variables);
    const { data, error } = await execute({ ...variables, idempotencyKey: waiting.current.key } as Variables & { idempotencyKey: string }, sent && { fetch: sendingFetch(sent) });
    setFailure(error ? (error.networkError ? 'unreachable' : 'refused') : null);
    if (!error?.networkError) waiting.current = null;
    return error ? null : (data ?? null);
  }, [execute, sent]);

  return { run, running: fetching, failure };
}
