export type PortalKind = 'municipality' | 'association' | 'research';

export type SlotName =
  | 'municipality.page@1' | 'municipality.home@1' | 'municipality.overview@1' | 'activity.detail@1' | 'ku8.assignment@1'
  | 'association.page@1' | 'association.home@1' | 'association.overview@1'
  | 'research.page@1' | 'research.home@1' | 'research.table@1';

/**
 * The places a view can take (contract 1): a page of its own, a card on a portal's first page, or a card below the page at an address,
 * whose `:name` parts it gets as `params`. A name bears its version, so that views of two versions can stand side by side.
 */
export const SLOTS: Record<SlotName, { portal: PortalKind; page: boolean; below?: string }> = {
  'municipality.page@1': { portal: 'municipality', page: true },
  'municipality.home@1': { portal: 'municipality', page: false },
  'association.page@1': { portal: 'association', page: true },
  'association.home@1': { portal: 'association', page: false },
  'research.page@1': { portal: 'research', page: true },
  'research.home@1': { portal: 'research', page: false },
  'municipality.overview@1': { portal: 'municipality', page: false, below: '/overview' },
  'activity.detail@1': { portal: 'municipality', page: false, below: '/programmes/:id' },
  'ku8.assignment@1': { portal: 'municipality', page: false, below: '/visits/:id' },
  'association.overview@1': { portal: 'association', page: false, below: '/comparison' },
  'research.table@1': { portal: 'research', page: false, below: '/tables/:id' },
};

/** Groups of the navigation, in the order they stand in. */
export const GROUPS = ['start', 'learning', 'visits', 'evaluation', 'organisation', 'money', 'data'] as const;
export type Group = (typeof GROUPS)[number];

export const LANGUAGES = ['sv', 'nb', 'da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages every view has words in; the others it may have. */
export const REQUIRED_LANGUAGES = ['sv', 'en'] as const;
type Required = (typeof REQUIRED_LANGUAGES)[number];
export type Titles = Record<Required, string> & Partial<Record<Exclude<Language, Required>, string>>;

/** How numbers, dates and plurals are written. The programme is Swedish: its English is written the Swedish way. */
export const LOCALE: Record<Language, string> = { sv: 'sv-SE', nb: 'nb-NO', da: 'da-DK', en: 'en-SE' };

/** A text as the graph has it: null in a language that nobody has written it in. */
type Text = Record<Required, string> & Partial<Record<Exclude<Language, Required>, string | null>>;

/** The language a title or a text of the graph is read in, and a view's words with its title: Swedish where it has none in the language asked for. */
export function spokenBy(title: Text, language: Language): Language {
  return title[language] == null ? 'sv' : language;
}

/** The title, or a text of the graph, in the language asked for, else in Swedish. */
export function titleIn(title: Text, language: Language): string {
  return title[language] ?? title.sv;
}

/** One place a view takes. A page has a `path` (with `:name` for a parameter) and, unless `group` is null, an entry in the navigation. */
export interface ViewSlot {
  slot: SlotName;
  /** The module of the view's container that exports the component, as `./page`. */
  module: string;
  title: Titles;
  /** Ascending within its group, or among the cards of a home. */
  order: number;
  /** The right a person must have (domain.md §6.3); null for everyone who may enter the portal. */
  right: string | null;
  path: string | null;
  group: Group | null;
}
