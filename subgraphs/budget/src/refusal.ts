import { Refused, type Values } from '@samlar/subgraph/value-types';

/** Why a command was not carried out: a code, and the values its words speak of. */
export interface Refusal<Code extends string = string> {
  refused: Code;
  values?: Values;
}

/** Swedish words by code; `{name}` stands for the value of that name. */
export type RefusalWords<Code extends string = string> = Record<Code, string>;

/** The refusal as the schema has it, its values put into the Swedish words. */
export function refusedWith(words: RefusalWords, { refused, values = {} }: Refusal, subject: string | null): Refused {
  const message = (words[refused] ?? refused).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return Refused.because(refused, message, subject, values);
}
