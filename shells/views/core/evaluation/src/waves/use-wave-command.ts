import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useLanguage } from '@samlar/view-contract/view';
import { useState } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import type { Refusal } from './waves.command';
import { texts } from './waves-texts';

const KNOWN = [
  'WAVE_EXISTS', 'CLOSES_BEFORE_OPENING', 'UNIONS_NOT_INFORMED', 'LABEL_TWICE', 'WAVE_CLOSED', 'SUPPLIER_WAVE', 'UNIT_TOO_SMALL', 'UNKNOWN_UNIT', 'NOT_YOURS',
] as const;

/** A command of a measurement: what it gave, or null with `problem` in the reader's language. */
export function useWaveCommand<Outcome extends { __typename: string }, Variables extends AnyVariables>(
  document: DocumentInput<{ outcome: Outcome | Refusal }, Variables & { idempotencyKey: string }>,
) {
  const t = useText(texts);
  const language = useLanguage();
  const command = useCommand<{ outcome: Outcome | Refusal }, Variables>(document);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (variables: Variables): Promise<Outcome | null> => {
    setRefusal(null);
    const answer = await command.run(variables);
    if (!answer) return null;
    if (answer.outcome.__typename !== 'Refused') return answer.outcome as Outcome;
    setRefusal(answer.outcome as Refusal);
    return null;
  };
  const known = KNOWN.find((code) => code === refusal?.code);
  const problem = refusal ? (language === 'sv' ? refusal.message : t(known ? `refused.${known}` : 'refused.OTHER')) : command.failure ? t(command.failure) : null;
  return { run, running: command.running, problem };
}
