import { LanguageProvider } from '@samlar/view-contract/language';
import type { Registry } from '@samlar/view-contract/registry';
import type { Session } from '@samlar/view-contract/session';
import { isHome, SLOTS, standsIn, titleIn, type Language } from '@samlar/view-contract/slot';
import { useText } from '@samlar/view-contract/text';
import type { Notice, ViewProps } from '@samlar/view-contract/view';
import { startTransition, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { chosenViews } from './chosen-views';
import { AskContext, askDocument } from './framed/ask-document';
import { Frame } from './frame';
import { graphqlClient } from './graphql-client';
import { Cards } from './cards';
import { HomePage } from './home-page';
import { KeptBoundary } from './kept-boundary';
import { mustLoad, type Stopped } from './leave-stopped';
import { MountedView } from './mounted-view';
import { portalTexts } from './portal-texts';
import { isPage, pageAt, placedIn } from './page-route';
import { FetchedPage } from './public-page/fetched-page';
import { Foreign, NotFound, SignIn, Unreachable } from './screen/threshold';
import { StoppedContext } from './stopped';
import type { Opening, PortalSettings } from './start-portal';
import { firstLanguage, keepLanguage, visitor } from './start-up';

interface PortalProps {
  settings: PortalSettings;
  opening: Opening;
  /** Asks anew who is there. */
  reopen: () => void;
  stopped: Stopped;
  /** What stands until the words of the language have come. */
  painted: ReactNode;
}

/** Characters of a notice: three of them fit in the narrowest window. */
const MOST_SAID = 300;

const PUBLIC_PAGES = { '/accessibility': 'accessibility', '/privacy': 'privacy', '/help': 'help' } as const;

/** A portal: who may come in, and then its frame with the page of the address. */
export function Portal({ settings, opening, reopen, stopped, painted }: PortalProps) {
  const [chosen, setChosen] = useState<Language | null>(null);
  const own = opening === 'unreachable' ? undefined : opening.session.portal.language;
  const first = useMemo(() => firstLanguage(settings.kind, own), [settings.kind, own]);
  const language = chosen ?? first;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (wanted: Language): void => {
    keepLanguage(wanted);
    // What is shown stays until the words of the language have come.
    startTransition(() => setChosen(wanted));
  };
  return (
    <LanguageProvider language={language}>
      <Suspense fallback={painted}>
        {opening === 'unreachable'
          ? <main className="portal-alone"><Unreachable again={reopen} /></main>
          : <Inside settings={settings} {...opening} language={language} onLanguage={choose} reopen={reopen} stopped={stopped} />}
      </Suspense>
    </LanguageProvider>
  );
}

interface InsideProps {
  settings: PortalSettings;
  session: Session;
  registry: Registry;
  language: Language;
  onLanguage: (language: Language) => void;
  reopen: () => void;
  stopped: Stopped;
}

function Inside({ settings, session: told, registry: whole, language, onLanguage, reopen, stopped }: InsideProps) {
  const t = useText(portalTexts);
  // The open portal belongs to no organisation: its name is words, and follows the language.
  const session = useMemo(() => (settings.kind === 'research' ? renamed(told, t('name.research')) : told), [settings.kind, told, t]);
  const registry = useMemo(() => chosenViews(whole, told.person?.id ?? visitor(), language), [whole, told.person, language]);
  const [path, navigateTo] = useLocation();
  const search = useSearch();
  const [notices, setNotices] = useState<Notice[]>([]);
  const client = useMemo(() => graphqlClient(settings.graphql, session.csrf, reopen), [settings.graphql, session.csrf, reopen]);
  const ask = useMemo(() => askDocument(settings.graphql, session.csrf, reopen), [settings.graphql, session.csrf, reopen]);
  const navigate = useCallback<ViewProps['navigate']>((to, options) => navigateTo(to, options), [navigateTo]);
  const notify = useCallback(({ kind, text }: Notice) => {
    // A view may give anything in place of a text: what is none fails there, and not where the portal itself is drawn.
    const notice = { kind, text: String(text).slice(0, MOST_SAID) };
    setNotices((shown) => [...shown.slice(-2), notice]);
  }, []);

  const entered = session.access === 'allowed' || session.access === 'open';
  const rights = useMemo(() => session.person?.rights ?? [], [session]);
  const pages = useMemo(() => (entered ? placedIn(registry, rights, isPage) : []), [registry, entered, rights]);
  const { organisation } = session.portal;
  const { person } = session;
  const viewer = useMemo(() => person && { ...person, role: person.role && titleIn(person.role, language) }, [person, language]);
  const base = { viewer, organisation, language, client, navigate, notify };
  const searchParams = useMemo(() => new URLSearchParams(search), [search]);
  // A page that is stopped says so in its place; nobody is led there any more.
  const led = useMemo(() => pages.filter(({ view }) => !stopped.bases.has(view.base)), [pages, stopped]);
  const leaving = mustLoad(stopped);
  useEffect(() => {
    if (leaving) location.reload();
  }, [leaving]);

  return (
    <Frame
      session={session}
      pages={led}
      path={path}
      navigate={navigate}
      onLanguage={onLanguage}
      left={stopped.left}
      notices={notices}
      onNoticeRead={(notice) => setNotices((shown) => shown.filter((other) => other !== notice))}
    >
      <AskContext value={ask}><StoppedContext value={stopped}><KeptBoundary>{leaving ? null : content()}</KeptBoundary></StoppedContext></AskContext>
    </Frame>
  );

  function content() {
    const subject = PUBLIC_PAGES[path as keyof typeof PUBLIC_PAGES];
    if (subject) return <FetchedPage subject={subject} portal={settings.kind} organisation={organisation.name} own={session.portal.language ?? 'sv'} />;
    if (session.access === 'signed-out') return <SignIn session={session} returnTo={search ? `${path}?${search}` : path} />;
    if (session.access === 'foreign') return <Foreign session={session} />;
    if (path === '/') {
      const cards = placedIn(registry, rights, (slot) => isHome(slot) && standsIn(slot, settings.kind));
      return <HomePage session={session} cards={cards} pages={pages} props={{ ...base, params: {}, search: searchParams }} />;
    }
    const page = pageAt(pages, path);
    if (!page) return <NotFound />;
    const props = { ...base, params: page.params, search: searchParams };
    const below = placedIn(registry, rights, (slot) => standsIn(slot, settings.kind) && SLOTS[slot].below === page.slot.path);
    return (
      <>
        <MountedView key={`${page.view.base}${page.slot.module}`} view={page.view} slot={page.slot} props={props} />
        <Cards cards={below} props={props} />
      </>
    );
  }
}

function renamed(session: Session, name: string): Session {
  const { portal } = session;
  return { ...session, portal: { ...portal, organisation: { ...portal.organisation, name } } };
}
