import type { Portal } from '../portals';
import { escaped, plainPage } from './plain-page';

/** `http://localhost:4000/`: which portals there are. `port` as in the address asked, with its colon, or empty. */
export function frontPage(portals: readonly Portal[], scheme: string, port: string): string {
  const card = ({ slug, name, hosts }: Portal): string => {
    const address = `${scheme}://${hosts[0] ?? `${slug}.localhost${port}`}/`;
    return `<li><a class="card" href="${escaped(address)}"><b>${escaped(name)}</b><small>${escaped(address)}</small></a></li>`;
  };
  const section = (kind: Portal['kind'], swedish: string, english: string): string =>
    `<h2>${swedish} <span lang="en">/ ${english}</span></h2><ul>${portals.filter((each) => each.kind === kind).sort((a, b) => a.name.localeCompare(b.name, 'sv')).map(card).join('')}</ul>`;
  return plainPage('Samlär', `<h1>Samlär</h1>
<p>Ett gemensamt program för lärande i arbetet: välj den portal du hör till.</p>
<p lang="en">One programme of learning at work: choose your portal.</p>
${section('municipality', 'Kommuner', 'Municipalities')}
${section('association', 'Kommunalförbund', 'Association')}
${section('research', 'Forskning', 'Research')}`);
}
