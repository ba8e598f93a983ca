import { nameOrder } from '@samlar/view-contract/figure';
import type { Language } from '@samlar/view-contract/slot';
/** A unit with the people of its teams, as far as the viewer may see them. */
export interface StaffUnit {
  id: string;
  members?: { id: string; displayName: string }[];
  children: { id: string; members?: { id: string; displayName: string }[] }[] | null;
}

/** Everybody in the teams of the units, each once, by name, without the viewer. */
export function staffOf(me: { id: string; employments: readonly { unit: StaffUnit | null }[] } | null, language: Language): { id: string; displayName: string }[] {
  const people = new Map<string, { id: string; displayName: string }>();
  for (const { unit } of me?.employments ?? []) {
    for (const team of [unit, ...(unit?.children ?? [])]) {
      for (const person of team?.members ?? []) if (person.id !== me?.id) people.set(person.id, person);
    }
  }
  return [...people.values()].sort((a, b) => nameOrder(language)(a.displayName, b.displayName));
}
