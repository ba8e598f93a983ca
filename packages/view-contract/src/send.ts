import { useState } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import type { CodedMessage } from './coded-message';
import { useCommand } from './command';

/** A command's answer when the rules of the domain say no: nothing is changed. */
export interface Refused extends CodedMessage {
  __typename: 'Refused';
}

/** Why nothing was done. `unreachable` may be tried again, the others not without a change. */
export type Problem = Refused | 'unreachable' | 'refused' | null;

/** A command of one field, whose answer is what it made or `Refused`; `send` gives what it made, or null with `problem` set. */
export function useSend<Data extends object, Variables extends AnyVariables>(document: DocumentInput<Data, Variables & { idempotencyKey: string }>) {
  const { run, running, failure } = useCommand<Data, Variables>(document);
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async (variables: Variables): Promise<Exclude<Data[keyof Data], Refused> | null> => {
    setRefused(null);
    const answer = await run(variables);
    const outcome = answer && (Object.values(answer).find((each) => typeof each === 'object') as { __typename: string } | undefined);
    if (outcome?.__typename !== 'Refused') return (outcome ?? null) as Exclude<Data[keyof Data], Refused> | null;
    setRefused(outcome as Refused);
    return null;
  };
  return { send, running, problem: (refused ?? failure) as Problem };
}
