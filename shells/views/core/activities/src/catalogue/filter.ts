import { compareTerms, everyTerm } from '../learning-time';
import { hasPlaces } from '../places';
import type { CatalogueOccasion, CatalogueProgramme } from './catalogue.query';

export interface Filter {
  text: string;
  term: string;
  audience: string;
  places: boolean;
}

/** The filter as it stands in the address, so that a filtered catalogue can be sent to a colleague. */
export function filterFrom(search: URLSearchParams): Filter {
  return {
    text: search.get('text') ?? '', term: search.get('term') ?? '', audience: search.get('audience') ?? '', places: search.get('places') === 'yes',
  };
}

export function addressOf(filter: Filter): string {
  const search = new URLSearchParams();
  for (const key of ['text', 'term', 'audience'] as const) if (filter[key]) search.set(key, filter[key]);
  if (filter.places) search.set('places', 'yes');
  return `?${search}`;
}

/** Occasions that are published and not over, nearest first. */
export function ahead(programme: CatalogueProgramme, upcoming: ReadonlySet<string>): CatalogueOccasion[] {
  return programme.occasions.filter(({ id, publishedAt }) => publishedAt !== null && upcoming.has(id));
}

export function matching(programmes: readonly CatalogueProgramme[], filter: Filter, upcoming: ReadonlySet<string>): CatalogueProgramme[] {
  const text = filter.text.trim().toLocaleLowerCase('sv');
  const found = programmes.filter((programme) =>
    (!text || programme.title.toLocaleLowerCase('sv').includes(text))
    && (!filter.term || everyTerm(programme.period).includes(filter.term))
    && (!filter.audience || programme.audience.includes(filter.audience))
    && (!filter.places || ahead(programme, upcoming).some(hasPlaces)));
  // What one can still take part in stands first; the order within is the catalogue's own.
  return [...found].sort((a, b) => Number(ahead(b, upcoming).length > 0) - Number(ahead(a, upcoming).length > 0));
}

/** What there is to choose between, in the order people expect. */
export function choices(programmes: readonly CatalogueProgramme[]): { terms: string[]; audiences: string[] } {
  return {
    terms: [...new Set(programmes.flatMap(({ period }) => everyTerm(period)))].sort(compareTerms),
    audiences: [...new Set(programmes.flatMap(({ audience }) => audience))].sort(),
  };
}
