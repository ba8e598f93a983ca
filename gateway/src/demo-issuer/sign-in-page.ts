import type { Persona } from '@samlar/lia/personas';
import { escaped, plainPage } from '../door/plain-page';
import type { Portal } from '../portals';

/** The demo issuer's page: who do you want to be? Those of the portal one comes from stand first; the others may be chosen anyway. */
export function signInPage(personas: readonly Persona[], portals: readonly Portal[], from: Portal | null, action: string): string {
  const nameOf = (slug: string): string => portals.find((portal) => portal.slug === slug)?.name ?? slug;
  const card = (persona: Persona): string => `<li><button class="card${persona.portal === from?.slug ? ' here' : ''}" name="subject" value="${escaped(persona.subject)}">
<b>${escaped(persona.label.sv)}</b><small>${escaped(persona.displayName)} · ${escaped(nameOf(persona.portal))}</small><small>${escaped(persona.tasks.sv)}</small>
<small lang="en">${escaped(persona.label.en)}: ${escaped(persona.tasks.en)}</small></button></li>`;
  const here = personas.filter(({ portal }) => portal === from?.slug);
  const elsewhere = personas.filter(({ portal }) => portal !== from?.slug);
  const section = (title: string, english: string, note: string, list: readonly Persona[]): string =>
    list.length === 0 ? '' : `<h2>${escaped(title)} <span lang="en">/ ${escaped(english)}</span></h2>${note}<ul>${list.map(card).join('')}</ul>`;
  const noEntry = from
    ? `<p>De hör till andra portaler. Väljer du någon av dem svarar ${escaped(from.name)} att personen saknar behörighet där, och visar vägen till rätt portal.</p>
<p lang="en">They belong to other portals. Choose one anyway and the portal tells that they have no access there.</p>`
    : '';
  return plainPage('Logga in i demonstrationen', `<h1>Vem vill du vara?</h1>
<p>Det här är en demonstration: personerna är påhittade och inget lösenord behövs.${from ? ` Du är på väg till <strong>${escaped(from.name)}</strong>.` : ''}</p>
<p lang="en">This is a demonstration: the people are invented and no password is needed.${from ? ` You are on your way to ${escaped(from.name)}.` : ''}</p>
<form method="post" action="${escaped(action)}">
${section(from ? `Hör till ${from.name}` : 'Personer', from ? `Belong to ${from.name}` : 'People', '', from ? here : personas)}
${from ? section('Andra personer', 'Others', noEntry, elsewhere) : ''}
</form>`);
}

/** Asks before the issuer's own session ends; `form` is the library's hidden form. */
export function signOutPage(form: string): string {
  return plainPage('Logga ut', `<h1>Logga ut?</h1><p lang="en">Sign out?</p>${form}
<p><button class="plain" type="submit" form="op.logoutForm" value="yes" name="logout" autofocus>Logga ut <span>/ Sign out</span></button></p>`);
}

export function issuerErrorPage(text: string): string {
  return plainPage('Inloggning', `<h1>Inloggningen kunde inte fortsätta.</h1><p lang="en">The sign-in could not go on: ${escaped(text)}</p>`);
}
