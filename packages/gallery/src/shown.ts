import { LANGUAGES, type Language } from '@samlar/view-contract/slot';

export const GROUPS = ['charts', 'contract', 'portal'] as const;
export const SCHEMES = ['light', 'dark'] as const;

/** What the gallery shows, as its address says. */
export interface Shown {
  group: (typeof GROUPS)[number];
  language: Language;
  scheme: (typeof SCHEMES)[number];
  brand: string;
}

const oneOf = <Value extends string>(values: readonly Value[], asked: string | null): Value => values.find((value) => value === asked) ?? values[0]!;

/** The first of each where the address says nothing, or something there is not. */
export function shownBy(search: string, brands: readonly string[]): Shown {
  const asked = new URLSearchParams(search);
  return {
    group: oneOf(GROUPS, asked.get('group')), language: oneOf(LANGUAGES, asked.get('language')),
    scheme: oneOf(SCHEMES, asked.get('scheme')), brand: oneOf(brands, asked.get('brand')),
  };
}

export const addressOf = (shown: Shown): string => `?${new URLSearchParams({ ...shown })}`;
