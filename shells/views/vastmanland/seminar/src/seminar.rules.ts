import { nameOrder } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';
import type { Group, ItemKind, Meeting, SeminarData, State, Unit } from './seminar.query';

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

/** Whole days the oldest unanswered suggestion has waited, and how many wait, are tried and are kept (domain.md B07). */
export function counted(suggestions: readonly { state: State; daysWaited: number }[]): { waiting: number; longest: number; tried: number; kept: number } {
  const at = (state: State) => suggestions.filter((each) => each.state === state);
  return { waiting: at('RECEIVED').length, longest: Math.max(0, ...at('RECEIVED').map(({ daysWaited }) => daysWaited)), tried: at('TRIED').length, kept: at('KEPT').length };
}

/** The viewer's own units, each once. */
export const unitsOf = (me: SeminarData['me']): Unit[] => [...new Map((me?.employments ?? []).flatMap(({ unit }) => (unit ? [[unit.id, unit]] : []))).values()];

/** An item of a held meeting, or a standing one that was left out of it: that has no kind and no minutes. */
export interface HeldItem {
  key: string;
  heldOn: string;
  title: string;
  kind: ItemKind | null;
  minutes: number | null;
  conclusion: string | null;
  returnsCourse: boolean;
}

/** What was taken up and what was left out, meeting by meeting, the latest first. */
export const heldItems = (meetings: readonly Meeting[]): HeldItem[] => meetings.toReversed().flatMap(({ number, heldOn, items, skipped }) => [
  ...items.map((item, at) => ({ ...item, heldOn, key: `${number} ${at}` })),
  ...skipped.map((title) => ({ title, heldOn, kind: null, minutes: null, conclusion: null, returnsCourse: false, key: `${number} ${title}` })),
]);
