import { VIEW_FOLDERS, viewFolder, type Registry } from '@samlar/view-contract/registry';
import type { Session } from '@samlar/view-contract/session';
import { LANGUAGES, type Language, type PortalKind } from '@samlar/view-contract/slot';

const KEPT_LANGUAGE = 'samlar-language';

/**
 * The language chosen here before, else the portal's `own`: staff work in it, whatever language their computer was set up in. The research
 * portal is for the world, and asks the browser.
 */
export function firstLanguage(portal: PortalKind, own: Language = 'sv'): Language {
  const wanted = [kept(), ...(portal === 'research' ? navigator.languages.map(languageOf) : [])];
  return wanted.find((tag): tag is Language => LANGUAGES.includes(tag as Language)) ?? own;
}

/** Norwegian is asked for by three names; what we have is bokmål. */
function languageOf(tag: string): string {
  const language = tag.slice(0, 2).toLowerCase();
  return language === 'no' || language === 'nn' ? 'nb' : language;
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_LANGUAGE);
  } catch {
    return null;
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT_LANGUAGE, language);
  } catch {
    // A browser that keeps nothing for us still shows the language chosen, until the page is closed.
  }
}

const KEPT_VISITOR = 'samlar-visitor';

/** A number for somebody who is not signed in, so that they see the same version of a view each time. Never sent anywhere. */
export function visitor(): string {
  try {
    const number = localStorage.getItem(KEPT_VISITOR) ?? String(Math.floor(Math.random() * 1e9));
    localStorage.setItem(KEPT_VISITOR, number);
    return number;
  } catch {
    return '';
  }
}

/** As nobody changes it: views in the page are given parts of it. */
async function json<Body>(address: string): Promise<Body> {
  const response = await fetch(address, { credentials: 'same-origin', headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return JSON.parse(await response.text(), (_key, value: unknown) => Object.freeze(value)) as Body;
}

export const fetchSession = (): Promise<Session> => json<Session>('/session');

/** The views of this portal that this page may show. */
export const fetchRegistry = async (): Promise<Registry> =>
  allowedHere(await json<Registry>('/registry.json'), document.querySelector<HTMLMetaElement>(`meta[name="${VIEW_FOLDERS}"]`)?.content);

/**
 * Without the views that came to the portal after the page was served, by the folders it was served with: the browser would refuse their code, and the person be told
 * of a view that failed. They are there on the next visit. All, from a page that names no folders.
 */
export function allowedHere(registry: Registry, folders: string | undefined): Registry {
  if (folders === undefined) return registry;
  const allowed = new Set(folders.split(' '));
  return { ...registry, views: registry.views.filter((view) => view.trust !== 'page' || allowed.has(viewFolder(view))) };
}
