import { useMemo, useSyncExternalStore } from 'react';
import type { Language, SlotName } from './slot';
import { translate, type Catalogue, type TextValues } from './text';
import { useView as useFirstView, type ViewProps as FirstProps } from './view';

/** The colours of the portal's theme, as CSS colours: for what is drawn outside CSS, such as a canvas. */
export interface ThemeTokens {
  scheme: 'light' | 'dark';
  accent: string;
  text: string;
  subtleText: string;
  border: string;
  background: string;
}

/**
 * What the portal gives a view of contract 2. As contract 1, but `search` is plain data, by name (of a name given twice the last), there is
 * `theme`, and `text` gives a text of a catalogue without a hook.
 */
export interface ViewProps<Slot extends SlotName = SlotName> extends Omit<FirstProps<Slot>, 'search'> {
  search: Readonly<Record<string, string>>;
  theme: ThemeTokens;
  text<Key extends string>(catalogue: Catalogue<Key>, key: Key, values?: TextValues): string;
}

/** The props of contract 2 from those of contract 1, with the theme as it is now and whenever it changes. */
export function useSecondProps(first: FirstProps): ViewProps {
  const theme = useTheme();
  return useMemo(() => {
    const { search, ...same } = first;
    return { ...same, search: Object.fromEntries(search), theme, text: textIn(first.language) };
  }, [first, theme]);
}

const textIn = (language: Language): ViewProps['text'] => (catalogue, key, values) => translate(catalogue, language, key, values);

const DARK = '(prefers-color-scheme: dark)';

function useTheme(): ThemeTokens {
  // As text, since React asks whether it is the same as before.
  const theme = useSyncExternalStore(onTheme, () => JSON.stringify(themeAt(document.documentElement)));
  return useMemo(() => JSON.parse(theme) as ThemeTokens, [theme]);
}

/** Tells when the person's system, or the page itself, goes over to another scheme. */
function onTheme(told: () => void): () => void {
  const asked = matchMedia(DARK);
  asked.addEventListener('change', told);
  const page = new MutationObserver(told);
  page.observe(document.documentElement, { attributeFilter: ['data-color-scheme'] });
  return () => {
    asked.removeEventListener('change', told);
    page.disconnect();
  };
}

/** How the page is drawn: as it says itself, else as the person's system asks. */
export function useScheme(): ThemeTokens['scheme'] {
  return useSyncExternalStore(onTheme, () => schemeOf(document.documentElement));
}

function schemeOf(root: Element): ThemeTokens['scheme'] {
  const asked = root.getAttribute('data-color-scheme');
  const dark = asked === 'dark' || (asked !== 'light' && matchMedia(DARK).matches);
  return dark ? 'dark' : 'light';
}

function themeAt(root: Element): ThemeTokens {
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(`--ds-color-${name}`).trim();
  return {
    scheme: schemeOf(root),
    accent: token('accent-base-default'), text: token('neutral-text-default'), subtleText: token('neutral-text-subtle'),
    border: token('neutral-border-subtle'), background: token('neutral-background-default'),
  };
}

/** `useView()` of contract 1, as contract 2 has it. */
export function useView(): ViewProps {
  return useSecondProps(useFirstView());
}
