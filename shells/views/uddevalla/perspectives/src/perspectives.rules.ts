import { PERSPECTIVES, type Occasion, type Perspective, type Programme } from './perspectives.query';

/** Programmes that ask for perspectives: the others need not answer, which is not the same as answering nothing. */
export const asking = (programmes: readonly Programme[]): Programme[] => programmes.filter(({ perspectives }) => perspectives.length > 0);

/** What an occasion says of a perspective; null where it says nothing, or only blanks. */
export const coveredBy = ({ perspectives }: Occasion, asked: Perspective): string | null =>
  perspectives.find(({ perspective }) => perspective === asked)?.covered.trim() || null;

/** The perspectives an occasion of a programme has left out. */
export const missing = (programme: Programme, occasion: Occasion): Perspective[] => programme.perspectives.filter((each) => coveredBy(occasion, each) === null);

/** Published occasions, since a draft may still be without: how many cover each perspective. */
export function coverageOf(programme: Programme): { occasions: number; by: Record<Perspective, number | null> } {
  const published = programme.occasions.filter(({ publishedAt }) => publishedAt !== null);
  const by = Object.fromEntries(PERSPECTIVES.map((each) => [
    each, programme.perspectives.includes(each) ? published.filter((occasion) => coveredBy(occasion, each) !== null).length : null,
  ])) as Record<Perspective, number | null>;
  return { occasions: published.length, by };
}

/** Eligible people nobody has budgeted for (domain.md A31); null where the plan does not say. */
export const unplanned = ({ eligible, plannedParticipants }: Programme): number | null =>
  eligible === null || plannedParticipants === null ? null : Math.max(0, eligible - plannedParticipants);
