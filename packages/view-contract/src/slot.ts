export type PortalKind = 'municipality' | 'association' | 'research';

interface Place {
  /** Kinds of portal it is found in. */
  portals: readonly PortalKind[];
  page: boolean;
  /** The page it stands below; a card without one stands on the portal's first page. */
  below?: string;
}

/**
 * The places a view can take: a page of its own, a card on a portal's first page, or a card below the page at an address, whose `:name`
 * parts it gets as `params`. `person.home` is the first page of whoever has signed in, in a municipality or the association; the other
 * homes are one kind of portal's. A name bears its version, so that views of two versions can stand side by side.
 */
const PLACES = {
  'person.home@1': { portals: ['municipality', 'association'], page: false },
  'municipality.page@1': { portals: ['municipality'], page: true },
  'municipality.home@1': { portals: ['municipality'], page: false },
  'municipality.overview@1': { portals: ['municipality'], page: false, below: '/overview' },
  'activity.detail@1': { portals: ['municipality'], page: false, below: '/programmes/:id' },
  'ku8.assignment@1': { portals: ['municipality'], page: false, below: '/visits/:id' },
  'association.page@1': { portals: ['association'], page: true },
  'association.home@1': { portals: ['association'], page: false },
  'association.overview@1': { portals: ['association'], page: false, below: '/comparison' },
  'research.page@1': { portals: ['research'], page: true },
  'research.home@1': { portals: ['research'], page: false },
  'research.table@1': { portals: ['research'], page: false, below: '/tables/:id' },
} as const satisfies Record<string, Place>;

export type SlotName = keyof typeof PLACES;
export const SLOTS: Record<SlotName, Place> = PLACES;

export const standsIn = (slot: SlotName, portal: PortalKind): boolean => SLOTS[slot].portals.includes(portal);

/** A card on a first page. */
export const isHome = (slot: SlotName): boolean => !SLOTS[slot].page && SLOTS[slot].below === undefined;

/** Whose graph a view asks there. */
export const audienceOf = (slot: SlotName): 'portal' | 'research' => (standsIn(slot, 'research') ? 'research' : 'portal');

type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}` ? Name | NamesIn<Rest> : Path extends `${string}:${infer Name}` ? Name : never;
type PathOf<Slot extends SlotName> = (typeof PLACES)[Slot] extends { below: infer Path extends string } ? Path : '';
type AnySlot<Slot extends SlotName> = [SlotName] extends [Slot] ? true : false;

/** Values of the `:name` parts of the address a view stands at: those of its slot; of a page, whose path is the view's own, any. */
export type ParamsOf<Slot extends SlotName> = AnySlot<Slot> extends true ? Readonly<Record<string, string>>
  : Slot extends `${string}.page@${number}` ? Readonly<Record<string, string>> : Readonly<Record<NamesIn<PathOf<Slot>>, string>>;

/** Research is open to whoever comes; elsewhere nobody sees a view who has not signed in. */
export type ViewerOf<Slot extends SlotName, Person> = AnySlot<Slot> extends true ? Person | null : Slot extends `research.${string}` ? null : Person;

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
