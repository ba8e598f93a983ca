import { Alert, Button } from '@digdir/designsystemet-react';
import { RefusalNotice, type MessageTexts } from '@samlar/view-contract/coded-message';
import { useCommand } from '@samlar/view-contract/command';
import { useText } from '@samlar/view-contract/text';
import { useState } from 'react';
import type { AnyVariables, DocumentInput } from 'urql';
import type { Refused } from './enrolment/enrolment';
import styles from './form.module.css';
import { formTexts } from './form-texts';
import { messages } from './messages';

export type Problem = Refused | 'unreachable' | 'refused' | null;

/** A command of one field; `send` gives what it made, or null with `problem` set. */
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

/** What ends a form: why nothing was done, and its two buttons. `words`: of another subgraph’s refusals. */
export function SendButtons({ label, problem, running, cancel, words = messages }: { label: string; problem: Problem; running: boolean; cancel(): void; words?: MessageTexts }) {
  const t = useText(formTexts);
  return (
    <>
      {problem === null ? null : typeof problem === 'string' ? <Alert data-color="danger" data-size="sm" role="alert">{t('unreachable')}</Alert> : <RefusalNotice of={problem} texts={words} />}
      <div className={styles.buttons}>
        <Button type="submit" loading={running} disabled={running}>{label}</Button>
        <Button type="button" variant="tertiary" onClick={cancel}>{t('cancel')}</Button>
      </div>
    </>
  );
}
