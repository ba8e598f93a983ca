import { useLanguage } from '@samlar/view-contract/language';
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

/** Pages in their groups. Pointing at one begins to fetch its view. */
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
                  onPointerEnter={() => void loadView(view, slot.module).catch(() => undefined)}
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
