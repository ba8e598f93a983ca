import { LANGUAGES } from '@samlar/view-contract/slot';
import { signInPage, signOutPage } from '../demo-issuer/sign-in-page';
import type { Portal } from '../portals';
import { frontPage } from './front-page';
import { acceptedLanguage, pageLanguage } from './page-language';
import { PAGE_TEXTS } from './page-texts';

const portal = (slug: string, name: string, language: Portal['language'] = 'sv'): Portal => ({ kind: 'municipality', slug, name, code: null, brand: { main: '#000000', accent: '#000000' }, language, hosts: [] });
const PORTALS = [portal('orust', 'Orust'), portal('amal', 'Åmål'), portal('ale', 'Ale')];

test.each([
  ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'], ['nn', 'nb'], ['no;q=0.4, da;q=0.7', 'da'], ['de, en-GB;q=0.8', 'en'], ['sv;q=0, en', 'en'], ['de', 'sv'], ['', 'sv'], [undefined, 'sv'],
])('of %p a page is in %p', (header, language) => expect(acceptedLanguage(header)).toBe(language));

test('a portal of staff speaks its own language whatever the computer was set up in; the address decides', () => {
  const request = { headers: { 'accept-language': 'en' } } as never;
  expect(pageLanguage(new URL('http://a/'), request, portal('aalborg', 'Aalborg', 'da'))).toBe('da');
  expect(pageLanguage(new URL('http://a/'), request, { ...portal('research', 'Forskning'), kind: 'research' })).toBe('en');
  expect(pageLanguage(new URL('http://a/?language=nb'), request, portal('lysekil', 'Lysekil'))).toBe('nb');
});

test.each(LANGUAGES)('the front page and the sign-in page are in %s, and nothing of them in another language', (language) => {
  const pages = [frontPage(PORTALS, 'http', ':4000', language), signInPage({ personas: [], portals: PORTALS, from: PORTALS[0]!, language, action: '/x' }), signOutPage('<form></form>', language)];
  for (const page of pages) expect(page).toContain(`<html lang="${language}">`);
  expect(pages[0]).toContain(PAGE_TEXTS[language].choose);
  for (const other of LANGUAGES) if (other !== language) expect(pages[0]).not.toContain(PAGE_TEXTS[other].choose);
});

test('portals stand in the order of the reader’s alphabet', () => {
  const order = (language: 'sv' | 'en') => [...frontPage(PORTALS, 'http', '', language).matchAll(/<b>(Orust|Åmål|Ale)<\/b>/g)].map(([, name]) => name);
  expect([order('sv'), order('en')]).toEqual([['Ale', 'Orust', 'Åmål'], ['Ale', 'Åmål', 'Orust']]);
});
