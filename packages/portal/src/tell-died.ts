import type { Language } from '@samlar/view-contract/slot';
import { wordsHere } from '@samlar/view-contract/text';
import { portalTexts } from './portal-texts';
import sv from './texts.sv.json';

let told = false;

/**
 * Says above the page that the portal itself is drawn no more, which is left as it stood (`holdPlace`): by hand and in words without arguments, as a view in the page may have
 * broken what else draws and speaks. The error goes on to whoever listens for such.
 */
export function tellDied(error: unknown): void {
  reportError(error);
  if (told) return;
  told = true;
  const words = wordsHere(portalTexts[document.documentElement.lang as Language]) ?? sv;
  const notice = document.createElement('div');
  notice.className = 'portal-died ds-alert';
  notice.setAttribute('role', 'alert');
  notice.dataset.color = 'danger';
  const button = document.createElement('button');
  button.className = 'ds-button';
  button.dataset.size = 'sm';
  button.textContent = words['left.load']!;
  button.addEventListener('click', () => location.reload());
  const text = document.createElement('p');
  text.textContent = words['died']!;
  notice.append(text, button);
  document.body.prepend(notice);
}
