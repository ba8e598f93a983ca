import { Alert } from '@digdir/designsystemet-react';
import { RefusalNotice, type CodedMessage } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import { messages } from './messages';
import { visitTexts } from './visit-texts';

export interface Refused extends CodedMessage {
  __typename: 'Refused';
}

export type Problem = Refused | 'unreachable' | 'refused' | null;

/** A command of one field, whose answer is what it made or why it was refused; `send` gives what it made, or null with `problem` set. */
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

/** Why nothing was done, and what to do about it. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const t = useText(visitTexts);
  if (!problem) return null;
  if (typeof problem === 'string') return <Alert data-color="danger" data-size="sm" role="alert">{t(`failure.${problem}`)}</Alert>;
  return <RefusalNotice of={problem} texts={messages} />;
}
