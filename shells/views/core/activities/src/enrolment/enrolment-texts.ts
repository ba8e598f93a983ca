import { useText, type Catalogue } from '@samlar/view-contract/text';
import type { Refused } from './enrolment';
import en from './texts.en.json';
import sv from './texts.sv.json';

export const enrolmentTexts: Catalogue<keyof typeof sv> = { sv, en };

/** Why a command changed nothing, in the reader's language; the server's own words for a reason this view does not know. */
export function useRefusal(): (refused: Pick<Refused, 'code' | 'message'>) => string {
  const t = useText(enrolmentTexts);
  return ({ code, message }) => {
    const key = `refused.${code}`;
    return key in sv ? t(key as keyof typeof sv) : message;
  };
}
