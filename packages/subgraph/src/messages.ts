import { IntlMessageFormat } from 'intl-messageformat';
import { NamedValue, Refused, type Values } from './value-types';

/** A Swedish text in ICU message format with its values: `{free, plural, one {# plats} other {# platser}}`. A value that is missing throws: the text is wrong. */
export function worded(text: string, values: Values = {}): string {
  return String(new IntlMessageFormat(text, 'sv-SE').format(values));
}

/** What is said to a person: a stable code, its words in Swedish, and the values they speak of. */
export interface CodedMessage<Code extends string = string> {
  code: Code;
  message: string;
  values: NamedValue[];
}

/** Swedish text by code, in ICU message format. */
type Texts<Code extends string> = Readonly<Record<Code, string>>;

/**
 * The messages of a feature, kept in its `*.messages.ts`. Gives the function that says one of them. Views word the same codes in
 * other languages; `tests/tidy/messages.test.ts` holds the two together (decision 9).
 */
export function messages<Code extends string>(texts: Texts<Code>) {
  const say = (code: Code, values: Values = {}): CodedMessage<Code> => ({ code, message: worded(texts[code], values), values: NamedValue.list(values) });
  return Object.assign(say, { texts });
}

/** The refusals of a feature, kept in its `*.messages.ts`: as `messages`, and the function gives `Refused`. */
export function refusals<Code extends string>(texts: Texts<Code>) {
  const refuse = (code: Code, subject: string | null = null, values: Values = {}): Refused => Refused.because(code, worded(texts[code], values), subject, values);
  return Object.assign(refuse, { texts });
}
