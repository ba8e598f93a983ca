import { useLanguage } from '@samlar/view-contract/language';
import type { ViewRecord } from '@samlar/view-contract/registry';
import { type PortalKind, titleIn } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import { useId } from 'react';
import { loadView } from './federation';
import { entryMarked, navigationOf, type Placed } from './page-route';
import { portalTexts } from './portal-texts';

interface NavigationProps {
  portal: PortalKind;
  pages: readonly Placed[];
  path: string;
  /** On a narrow screen, where it stands behind a button. */
  open: boolean;
}

/** What cannot be fetched is told on its page, not here. A framed view is fetched by its frame. */
function prefetch(view: ViewRecord, module: string): void {
  if (view.trust === 'page') void loadView(view, module).catch(() => undefined);
}

/** Pages in their groups. Pointing at one, or coming to it by keyboard, begins to fetch its view. */
export function Navigation({ portal, pages, path, open }: NavigationProps) {
  const t = useText(portalTexts);
  const language = useLanguage();
  const id = useId();
  const marked = entryMarked(pages, path);
  const home = <li><a href="/" aria-current={path === '/' ? 'page' : undefined}>{t(`home.title.${portal}`)}</a></li>;
  return (
    <nav id="portal-navigation" className="portal-navigation" data-open={open} aria-label={t('navigation.label')}>
      <ul>{home}</ul>
      {navigationOf(pages).map(({ group, pages: inGroup }) => (
        <div key={group} role="group" aria-labelledby={`${id}${group}`}>
          <p id={`${id}${group}`}>{t(`group.${group}`)}</p>
          <ul>
            {inGroup.map(({ view, slot }) => (
              <li key={`${view.base}${slot.path}`}>
                <a
                  href={slot.path ?? '/'}
                  aria-current={slot.path !== null && slot.path === marked ? 'page' : undefined}
                  onPointerEnter={() => prefetch(view, slot.module)}
                  onFocus={() => prefetch(view, slot.module)}
                >
                  {titleIn(slot.title, language)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
