import { Alert, Button, SkipLink } from '@digdir/designsystemet-react';
import type { Session } from '@samlar/view-contract/session';
import type { Language } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import type { Notice, ViewProps } from '@samlar/view-contract/view';
import { useEffect, useRef, useState, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation';
import { NetworkNotice } from './network-notice';
import { PersonMenu } from './person-menu';
import { PortalName } from './portal-name';
import { portalTexts } from './portal-texts';
import { PrintedFoot } from './printed-foot';
import { LeftNotice } from './stopped';
import type { Stopped } from './leave-stopped';
import type { Placed } from './page-route';

interface FrameProps {
  session: Session;
  pages: readonly Placed[];
  path: string;
  navigate: ViewProps['navigate'];
  onLanguage: (language: Language) => void;
  left?: Stopped['left'];
  notices: readonly Notice[];
  onNoticeRead: (notice: Notice) => void;
  children: ReactNode;
}

/** What stands around every page: head, navigation, main, foot. */
export function Frame({ session, pages, path, navigate, onLanguage, left = null, notices, onNoticeRead, children }: FrameProps) {
  const t = useText(portalTexts);
  const main = useRef<HTMLElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  useArrival(path, main);
  useEffect(() => setMenuOpen(false), [path]);

  const { organisation } = session.portal;
  // The button that closes a notice goes with it: the keyboard would be nowhere.
  const toMain = (): void => main.current?.focus({ preventScroll: true });
  return (
    <div className={pages.length ? 'portal-frame portal-with-navigation' : 'portal-frame'} onClick={followWithin(navigate)}>
      <SkipLink href="#main">{t('skip')}</SkipLink>
      <header className="portal-head">
        <div className="portal-head-inner">
          <PortalName organisation={organisation.name} product={t('product')} />
          <div className="portal-head-tools">
            <LanguageSwitch onLanguage={onLanguage} />
            {session.person ? <PersonMenu session={session} /> : null}
            {pages.length ? (
              <Button
                className="portal-menu-button" variant="secondary" data-size="sm" data-color="neutral"
                aria-expanded={menuOpen} aria-controls="portal-navigation" onClick={() => setMenuOpen(!menuOpen)}
              >
                {t('menu')}
              </Button>
            ) : null}
          </div>
        </div>
      </header>
      <NetworkNotice onRead={toMain} />
      <LeftNotice left={left} />
      <div className="portal-body">
        {pages.length ? <Navigation portal={session.portal.kind} pages={pages} path={path} open={menuOpen} /> : null}
        <main id="main" ref={main} tabIndex={-1}>{children}</main>
      </div>
      <Notices
        notices={notices}
        onRead={(notice) => {
          toMain();
          onNoticeRead(notice);
        }}
      />
      <footer className="portal-foot">
        <nav aria-label={t('foot.label')}>
          <ul>
            <li><a href="/help">{t('help.title')}</a></li>
            <li><a href="/accessibility">{t('accessibility.title')}</a></li>
            <li><a href="/privacy">{t('privacy.title')}</a></li>
          </ul>
        </nav>
        <p>{t('foot.text')}</p>
      </footer>
      <PrintedFoot />
    </div>
  );
}

function Notices({ notices, onRead }: { notices: readonly Notice[]; onRead: (notice: Notice) => void }) {
  const t = useText(portalTexts);
  return (
    <div className="portal-notices">
      <div role="status">{notices.map((notice, at) => notice.kind !== 'danger' && drawn(notice, at))}</div>
      <div role="alert">{notices.map((notice, at) => notice.kind === 'danger' && drawn(notice, at))}</div>
    </div>
  );

  function drawn(notice: Notice, at: number) {
    return (
      <Alert key={at} data-color={notice.kind}>
        <span>{notice.text}</span>
        <Button variant="tertiary" data-size="sm" data-color="neutral" onClick={() => onRead(notice)}>{t('notice.close')}</Button>
      </Alert>
    );
  }
}

/** Links of the portal's own pages are followed without loading it anew; anything with a modifier, target or other place is the browser's. */
function followWithin(navigate: ViewProps['navigate']) {
  return (event: MouseEvent<HTMLElement>): void => {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('/') || href.startsWith('//') || link.target || link.hasAttribute('download') || link.dataset.outside !== undefined) return;
    event.preventDefault();
    navigate(href);
  };
}

/**
 * On a new page the reader starts at its top, and a screen reader at its main part. On the first page the browser decides, and going back
 * it finds the place again by itself.
 */
function useArrival(path: string, main: RefObject<HTMLElement | null>): void {
  const first = useRef(true);
  const back = useRef(false);
  useEffect(() => {
    const note = (): void => {
      back.current = true;
    };
    window.addEventListener('popstate', note);
    return () => window.removeEventListener('popstate', note);
  }, []);
  useEffect(() => {
    const stays = first.current || back.current;
    if (!stays) window.scrollTo(0, 0);
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
    back.current = false;
  }, [path, main]);
}
