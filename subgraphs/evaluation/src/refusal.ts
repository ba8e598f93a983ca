import type { Refused, Values } from '@samlar/subgraph/value-types';
import { refused, type RefusalCode } from './refusal.messages';

/** What a command answers when it was not carried out; becomes `Refused`. */
export type Refusal = {
  refused: RefusalCode;
  subject: string | null;
  values: Values;
};

export function refuse(code: RefusalCode, subject: string | null = null, values: Values = {}): Refusal {
  return { refused: code, subject, values };
}

export function saidOf({ refused: code, subject, values }: Refusal): Refused {
  return refused(code, subject, values);
}
