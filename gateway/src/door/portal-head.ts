import type { Portal } from '../portals';
import { escaped } from './plain-page';

/** A shell's page with the portal's name in it, as its `frame.tsx` draws it: that is painted before any script has come, and nothing moves when they have. */
export function withHead(html: string, { name }: Pick<Portal, 'name'>): string {
  const head = `<div class="portal-frame"><header class="portal-head"><div class="portal-head-inner"><a class="portal-name" href="/"><span class="portal-organisation">${escaped(name)}</span><span class="portal-product">Samlär</span></a></div></header></div>`;
  return html.replace('<div id="portal"></div>', () => `<div id="portal">${head}</div>`);
}
