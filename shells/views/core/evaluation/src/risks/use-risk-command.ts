import { useCommand } from '@samlar/view-contract/command';
import { useNotify } from '@samlar/view-contract/view';
import { useState } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import type { RiskOutcome } from './risks.command';

type Refusal = Extract<RiskOutcome, { __typename: 'Refused' }>;

/** A command of the register: sends it, tells that it worked, or keeps why it did not. */
export function useRiskCommand<Variables extends AnyVariables>(
  document: DocumentInput<{ outcome: RiskOutcome }, Variables & { idempotencyKey: string }>,
  success: string,
) {
  const notify = useNotify();
  const command = useCommand<{ outcome: RiskOutcome }, Variables>(document);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (variables: Variables): Promise<boolean> => {
    setRefusal(null);
    const answer = await command.run(variables);
    if (!answer) return false;
    if (answer.outcome.__typename === 'Refused') {
      setRefusal(answer.outcome);
      return false;
    }
    notify({ kind: 'success', text: success });
    return true;
  };
  return { run, refusal, running: command.running, failure: command.failure };
}
