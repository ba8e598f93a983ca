import type { refusals } from './messages';
import type { Refused, Values } from './value-types';

/** What a command answers when it was not carried out; plain JSON, for it is kept with the command's key. Becomes `Refused` when it is answered. */
export type Refusal<Code extends string = string> = {
  refused: Code;
  subject: string | null;
  values: Values;
};

/** What a command answers when it was: the id of what it made or changed. */
export type Done = { id: string; refused?: undefined };

export type Outcome<Code extends string = string> = Done | Refusal<Code>;

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome && outcome.refused !== undefined;
}

/** The three things a subgraph does with its refusals, given their texts (`*.messages.ts`). */
export function refusing<Code extends string>(texts: ReturnType<typeof refusals<Code>>) {
  const refuse = (code: Code, subject: string | null = null, values: Values = {}): Refusal<Code> => ({ refused: code, subject, values });
  const said = ({ refused, subject, values }: Refusal<Code>): Refused => texts(refused, subject, values);

  /** Loads what a command made, afresh, or says why it made nothing. */
  async function answer<T>(
    outcome: Outcome<Code>,
    loaded: { clear(key: string): unknown; load(key: string): Promise<T | undefined> },
  ): Promise<T | Refused> {
    if (isRefusal(outcome)) return said(outcome as Refusal<Code>);
    const { id } = outcome as Done;
    loaded.clear(id);
    const found = await loaded.load(id);
    if (found === undefined) throw new Error(`a command answered ${id}, which its own viewer cannot see`);
    return found;
  }

  return { refuse, said, answer };
}
