import { compareTerms, everyTerm } from '../learning-time';
import { hasPlaces } from '../places';
import { heldSessions, stageOf, type Stage } from '../session-time';
import type { CatalogueOccasion, CatalogueProgramme } from './catalogue.query';

export interface Filter {
  text: string;
  term: string;
  audience: string;
  places: boolean;
  /** Also programmes that are not open to the portal's organisation. */
  others: boolean;
}

/** The filter as it stands in the address, so that a filtered catalogue can be sent to a colleague. */
export function filterFrom(search: URLSearchParams): Filter {
  return {
    text: search.get('text') ?? '', term: search.get('term') ?? '', audience: search.get('audience') ?? '', places: search.get('places') === 'yes',
    others: search.get('others') === 'yes',
  };
}

export function addressOf(filter: Filter): string {
  const search = new URLSearchParams();
  for (const key of ['text', 'term', 'audience'] as const) if (filter[key]) search.set(key, filter[key]);
  for (const key of ['places', 'others'] as const) if (filter[key]) search.set(key, 'yes');
  return `?${search}`;
}

/** Nothing has been chosen, so that what is not found is not there. */
export function isUnfiltered({ text, term, audience, places, others }: Filter): boolean {
  return !text.trim() && !term && !audience && !places && !others;
}

/** Published occasions of a programme by how they stand. */
export function byStage(programme: CatalogueProgramme, upcoming: ReadonlySet<string>): Record<Stage, CatalogueOccasion[]> {
  const held = heldSessions(programme);
  const found: Record<Stage, CatalogueOccasion[]> = { AHEAD: [], RUNNING: [], OVER: [] };
  for (const occasion of programme.occasions) if (occasion.publishedAt !== null) found[stageOf(occasion, held, upcoming)].push(occasion);
  return found;
}

/** One can still ask for a place, it is running, or it is behind us. */
export function programmeStage(programme: CatalogueProgramme, upcoming: ReadonlySet<string>): Stage {
  const found = byStage(programme, upcoming);
  return found.AHEAD.length > 0 ? 'AHEAD' : found.RUNNING.length > 0 ? 'RUNNING' : 'OVER';
}

/** `own`: the programmes open to the portal's organisation; null where there is no such distinction. */
export function matching(programmes: readonly CatalogueProgramme[], filter: Filter, upcoming: ReadonlySet<string>, own: ReadonlySet<string> | null): CatalogueProgramme[] {
  const text = filter.text.trim().toLocaleLowerCase('sv');
  return programmes.filter((programme) =>
    (!text || programme.title.toLocaleLowerCase('sv').includes(text))
    && (!filter.term || everyTerm(programme.period).includes(filter.term))
    && (!filter.audience || programme.audience.includes(filter.audience))
    && (filter.others || !own || own.has(programme.id))
    && (!filter.places || byStage(programme, upcoming).AHEAD.some(hasPlaces)));
}

/** What there is to choose between, in the order people expect. */
export function choices(programmes: readonly CatalogueProgramme[]): { terms: string[]; audiences: string[] } {
  return {
    terms: [...new Set(programmes.flatMap(({ period }) => everyTerm(period)))].sort(compareTerms),
    audiences: [...new Set(programmes.flatMap(({ audience }) => audience))].sort(),
  };
}
