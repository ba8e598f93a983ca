import type { Area, Occasion } from './leaders.query';

export interface Part {
  rounds: number;
  places: number | null;
  seated: number | null;
}

/** A part's rounds together. Unknown as soon as one round is unknown: the sum of the rest would say something else. */
export function partOf(occasions: readonly Occasion[], block: number): Part {
  const own = occasions.filter((each) => each.block === block);
  const sum = (of: (each: Occasion) => number | null): number | null => own.reduce<number | null>((all, each) => (all === null || of(each) === null ? null : all + of(each)!), 0);
  return { rounds: own.length, places: sum(({ capacity }) => capacity), seated: sum(({ participantCount }) => participantCount) };
}

/** The same leaders go through both parts, so that the parts must hold equally many (domain.md C03). Null while one is not known. */
export const partsMatch = (parts: readonly Part[]): boolean | null => (parts.some(({ places }) => places === null) ? null : new Set(parts.map(({ places }) => places)).size <= 1);

/** Areas an occasion has not answered (domain.md C06). */
export const unanswered = ({ accessibility }: Occasion): Area[] => accessibility.filter(({ answer }) => !answer?.trim()).map(({ area }) => area);

/** Exchanges by event, financed ones counted apart from the others (domain.md C08). */
export function byEvent(mobilities: readonly { event: string; financed: boolean; participants: number }[]): { event: string; financed: number; other: number }[] {
  return [...new Set(mobilities.map(({ event }) => event))].map((event) => {
    const count = (financed: boolean): number => mobilities.filter((each) => each.event === event && each.financed === financed).reduce((sum, { participants }) => sum + participants, 0);
    return { event, financed: count(true), other: count(false) };
  });
}
