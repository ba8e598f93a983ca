/** The places a view can take (contract 1). A name bears its version, so that views of two versions can stand side by side. */
export const SLOTS = {
  'municipality.page@1': { portal: 'municipality', page: true },
  'municipality.home@1': { portal: 'municipality', page: false },
  'association.page@1': { portal: 'association', page: true },
  'association.home@1': { portal: 'association', page: false },
  'research.page@1': { portal: 'research', page: true },
  'research.home@1': { portal: 'research', page: false },
} as const;

export type SlotName = keyof typeof SLOTS;
export type PortalKind = (typeof SLOTS)[SlotName]['portal'];

/** Groups of the navigation, in the order they stand in. */
export const GROUPS = ['start', 'learning', 'visits', 'evaluation', 'organisation', 'money', 'data'] as const;
export type Group = (typeof GROUPS)[number];

export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Titles = Record<Language, string>;

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
