import { useText, type Catalogue } from '@samlar/view-contract/text';
import en from './texts.en.json';
import sv from './texts.sv.json';

export const texts: Catalogue<keyof typeof sv> = {
  sv, en,
  nb: () => import(/* webpackChunkName: "nb" */ './texts.nb.json'),
  da: () => import(/* webpackChunkName: "da" */ './texts.da.json'),
};

/** The text of a key built of a code; the code's own words where this view does not know it. */
export function useCoded(): (prefix: 'obstacle' | 'question', code: string | number, otherwise: string) => string {
  const t = useText(texts);
  return (prefix, code, otherwise) => {
    const key = `${prefix}.${code}`;
    return key in sv ? t(key as keyof typeof sv) : otherwise;
  };
}
