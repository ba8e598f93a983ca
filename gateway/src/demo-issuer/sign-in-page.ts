import type { Persona } from '@samlar/lia/personas';
import type { Language } from '@samlar/view-contract/slot';
import { escaped, plainPage } from '../door/plain-page';
import type { Portal } from '../portals';
import { ISSUER_TEXTS } from './issuer-texts';

interface SignInPage {
  personas: readonly Persona[];
  portals: readonly Portal[];
  /** The portal one comes from: its people stand first; the others may be chosen anyway. */
  from: Portal | null;
  language: Language;
  /** Where the form is sent. */
  action: string;
}

/** The demo issuer's page: who do you want to be? */
export function signInPage({ personas, portals, from, language, action }: SignInPage): string {
  const texts = ISSUER_TEXTS[language];
  const nameOf = (slug: string): string => portals.find((portal) => portal.slug === slug)?.name ?? slug;
  const card = (persona: Persona): string => `<li><button class="card${persona.portal === from?.slug ? ' here' : ''}" name="subject" value="${escaped(persona.subject)}">
<b>${escaped(persona.label[language])}</b><small>${escaped(persona.displayName)} · ${escaped(nameOf(persona.portal))}</small><small>${escaped(persona.tasks[language])}</small></button></li>`;
  const here = personas.filter(({ portal }) => portal === from?.slug);
  const elsewhere = personas.filter(({ portal }) => portal !== from?.slug);
  const section = (title: string, note: string, list: readonly Persona[]): string =>
    list.length === 0 ? '' : `<h2>${escaped(title)}</h2>${note}<ul>${list.map(card).join('')}</ul>`;
  return plainPage(texts.title, `<h1>${escaped(texts.who)}</h1>
<p>${escaped(texts.about)}${from ? ` ${escaped(texts.onTheWay(from.name))}` : ''}</p>
<form method="post" action="${escaped(action)}">
${section(from ? texts.ofPortal(from.name) : texts.people, '', from ? here : personas)}
${from ? section(texts.others, `<p>${escaped(texts.noEntry(from.name))}</p>`, elsewhere) : ''}
</form>`, language);
}

/** Asks before the issuer's own session ends; `form` is the library's hidden form. */
export function signOutPage(form: string, language: Language): string {
  const texts = ISSUER_TEXTS[language];
  return plainPage(texts.signOut, `<h1>${escaped(texts.sure)}</h1>${form}
<p><button class="plain" type="submit" form="op.logoutForm" value="yes" name="logout" autofocus>${escaped(texts.signOut)}</button></p>`, language);
}

/** `text` is the library's, in English. */
export function issuerErrorPage(text: string, language: Language): string {
  return plainPage(ISSUER_TEXTS[language].title, `<h1>${escaped(ISSUER_TEXTS[language].stopped)}</h1><p lang="en">${escaped(text)}</p>`, language);
}
