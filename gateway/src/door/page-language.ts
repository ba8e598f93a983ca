import type { IncomingMessage } from 'node:http';
import { LANGUAGES, type Language } from '@samlar/view-contract/slot';
import type { Portal } from '../portals';

/** Each language in its own words. */
export const OWN_NAME: Record<Language, string> = { sv: 'Svenska', nb: 'Norsk bokmål', da: 'Dansk', en: 'English' };

/** The language of a tag such as `nb-NO`; Norwegian is asked for by three names, and what we have is bokmål. Null for one we do not speak. */
export function languageOf(tag: string): Language | null {
  const short = tag.trim().slice(0, 2).toLowerCase();
  const wanted = short === 'no' || short === 'nn' ? 'nb' : short;
  return LANGUAGES.find((language) => language === wanted) ?? null;
}

/** The first of `Accept-Language` that we speak, by its weights; Swedish where there is none. */
export function acceptedLanguage(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((part) => {
    const [tag = '', ...rest] = part.split(';');
    return { language: languageOf(tag), weight: Number(/q=([\d.]+)/.exec(rest.join())?.[1] ?? 1) };
  });
  return asked.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight).find(({ language }) => language !== null)?.language ?? 'sv';
}

/**
 * The language of a page of the gateway's own: as the address says (`?language=nb`), else the portal's, whatever language the computers
 * of its staff were set up in; else, where it is for the world, as the browser asks.
 */
export function pageLanguage(url: URL, request: IncomingMessage, portal: Portal | null): Language {
  const said = languageOf(url.searchParams.get('language') ?? '');
  if (said) return said;
  return portal && portal.kind !== 'research' ? portal.language : acceptedLanguage(request.headers['accept-language']);
}
