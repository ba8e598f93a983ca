import { nameOrder } from '@samlar/view-contract/figure';
import { LANGUAGES, type Language } from '@samlar/view-contract/slot';
import type { Portal } from '../portals';
import { OWN_NAME } from './page-language';
import { PAGE_TEXTS } from './page-texts';
import { escaped, plainPage } from './plain-page';

/** `http://localhost:4000/`: which portals there are. `port` as in the address asked, with its colon, or empty. */
export function frontPage(portals: readonly Portal[], scheme: string, port: string, language: Language): string {
  const texts = PAGE_TEXTS[language];
  const order = nameOrder(language);
  const card = ({ slug, name, hosts }: Portal): string => {
    const address = `${scheme}://${hosts[0] ?? `${slug}.localhost${port}`}/`;
    return `<li><a class="card" href="${escaped(address)}"><b>${escaped(name)}</b><small>${escaped(address)}</small></a></li>`;
  };
  const section = (kind: Portal['kind']): string =>
    `<h2>${texts[kind]}</h2><ul>${portals.filter((each) => each.kind === kind).sort((a, b) => order(a.name, b.name)).map(card).join('')}</ul>`;
  const languages = LANGUAGES.map((each) => (each === language ? `<b lang="${each}" aria-current="true">${OWN_NAME[each]}</b>` : `<a href="?language=${each}" lang="${each}" hreflang="${each}">${OWN_NAME[each]}</a>`));
  return plainPage('Samlär', `<nav aria-label="${escaped(texts.languages)}">${languages.join(' · ')}</nav><h1>Samlär</h1>
<p>${texts.choose}</p>
${(['municipality', 'association', 'research'] as const).map(section).join('\n')}`, language);
}
