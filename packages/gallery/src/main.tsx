import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import '@fontsource-variable/inter';
import '@samlar/view-contract/contract.css';
import '@samlar/portal/portal.css';
import './gallery.css';
import { keepKeyboard } from '@samlar/portal/keep-keyboard';
import { LanguageProvider } from '@samlar/view-contract/language';
import { LANGUAGES } from '@samlar/view-contract/slot';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { chartStories } from './chart-stories';
import { contractStories } from './contract-stories';
import { PortalStories } from './portal-stories';
import { addressOf, GROUPS, SCHEMES, shownBy, type Shown } from './shown';
import { Stories } from './stories';
import { ViewAround } from './view-around';

declare const SAMLAR_THEMES: Record<string, string>;

const shown = shownBy(location.search, Object.keys(SAMLAR_THEMES));
const root = document.documentElement;
root.lang = shown.language;
root.dataset.colorScheme = shown.scheme;
const theme = new CSSStyleSheet();
theme.replaceSync(SAMLAR_THEMES[shown.brand]!);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, theme];

const OWN_NAME = { sv: 'Svenska', nb: 'Norsk bokmål', da: 'Dansk', en: 'English' } as const;

/** A row of links to the gallery with one thing changed. In English, as the names of the components are. */
function Choices<Key extends keyof Shown>({ of, values, names }: { of: Key; values: readonly Shown[Key][]; names?: Partial<Record<Shown[Key], string>> }) {
  return (
    <nav aria-label={of} lang="en">
      <ul>
        {values.map((value) => (
          <li key={value}><a href={addressOf({ ...shown, [of]: value })} aria-current={shown[of] === value ? 'true' : undefined}>{names?.[value] ?? value}</a></li>
        ))}
      </ul>
    </nav>
  );
}

keepKeyboard();
createRoot(document.getElementById('gallery')!).render(
  <LanguageProvider language={shown.language}>
    <Suspense>
      <div className="gallery-choices" data-print="none">
        <Choices of="group" values={GROUPS} />
        <Choices of="language" values={LANGUAGES} names={OWN_NAME} />
        <Choices of="scheme" values={SCHEMES} />
        <Choices of="brand" values={Object.keys(SAMLAR_THEMES)} />
      </div>
      {shown.group === 'portal' ? <PortalStories /> : (
        <ViewAround>
          <main>
            <h1 className="samlar-visually-hidden">Samlär: {shown.group}</h1>
            <Stories stories={shown.group === 'charts' ? chartStories() : contractStories()} />
          </main>
        </ViewAround>
      )}
    </Suspense>
  </LanguageProvider>,
);
