import { nameOrder } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';
import type { Group } from './seminar.query';

export interface Theme {
  theme: string;
  morning: number;
  afternoon: number;
}

/** Points by theme, those of most points first, then by name. */
export function themesOf(groups: readonly Group[], language: Language): Theme[] {
  const themes = new Map<string, Theme>();
  for (const { half, statements } of groups) for (const { theme } of statements) {
    const counted = themes.get(theme) ?? { theme, morning: 0, afternoon: 0 };
    themes.set(theme, half === 'MORNING' ? { ...counted, morning: counted.morning + 1 } : { ...counted, afternoon: counted.afternoon + 1 });
  }
  return [...themes.values()].toSorted((a, b) => b.morning + b.afternoon - a.morning - a.afternoon || nameOrder(language)(a.theme, b.theme));
}

export interface Point {
  id: string;
  theme: string;
  text: string;
  group: string;
}

/** Points of the chosen theme, or all of them. */
export const pointsOf = (groups: readonly Group[], theme: string | null): Point[] =>
  groups.flatMap(({ name, statements }) => statements.filter((each) => theme === null || each.theme === theme).map(({ id, theme: of, text }) => ({ id, theme: of, text, group: name })));

export interface Meeting {
  week: number;
  kind: 'APT' | 'REFLECTION';
}

/** A workplace meeting one week and a reflection meeting the next, for so many weeks (domain.md B01). */
export const alternating = (weeks: number): Meeting[] => Array.from({ length: weeks }, (_, at) => ({ week: at + 1, kind: at % 2 === 0 ? 'APT' : 'REFLECTION' }));
