import { MessageText } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import { messages } from '../messages';
import type { Refusal } from './waves.command';
import { texts } from './waves-texts';

/** A command of a measurement: what it gave, or null with `problem` in the reader's language. `sent` as `useCommand` has it. */
export function useWaveCommand<Outcome extends { __typename: string }, Variables extends AnyVariables>(
  document: DocumentInput<{ outcome: Outcome | Refusal }, Variables & { idempotencyKey: string }>, sent?: (share: number) => void,
) {
  const t = useText(texts);
  const command = useCommand<{ outcome: Outcome | Refusal }, Variables>(document, sent);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (variables: Variables): Promise<Outcome | null> => {
    setRefusal(null);
    const answer = await command.run(variables);
    if (!answer) return null;
    if (answer.outcome.__typename !== 'Refused') return answer.outcome as Outcome;
    setRefusal(answer.outcome as Refusal);
    return null;
  };
  const problem = refusal ? <MessageText of={refusal} texts={messages} /> : command.failure ? t(command.failure) : null;
  return { run, running: command.running, problem };
}
