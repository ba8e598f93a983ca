import type { PortalKind, SlotName, Titles, Group } from '@samlar/view-contract/slot';
import type { Right } from '@samlar/viewer/rights';

/** One place a view takes, as its author writes it. */
export interface SlotDefinition {
  slot: SlotName;
  /** The file whose default export is the component, relative to the view's folder: `./src/overview.tsx`. */
  component: string;
  title: Titles;
  /** Ascending within its group, or among the cards of a home. */
  order: number;
  /** The right a person must have; leave out for everyone who may enter the portal. */
  right?: Right;
  /** Of a page: `/overview`, `/programmes/:id`. */
  path?: string;
  /** Of a page: where it stands in the navigation. Leave out for a page that is only reached by links. */
  group?: Group;
}

export interface ViewDefinition {
  kind: 'view';
  /** The folder under `shells/views/`: `core` or an organisation's own. */
  owner: string;
  name: string;
  /** The contract its components are written for: 1 unless told, whose props are `ViewProps` of `view`; of 2 they are those of `view-2`. */
  contract?: 1 | 2;
  slots: SlotDefinition[];
  /** Files whose exported `gql` documents the view sends; every `*.query.ts` and `*.command.ts` under `src` unless given. */
  documents?: string[];
}

export interface ShellDefinition {
  kind: 'shell';
  /** Its audience; `frame` for the shell of one view that nobody has vetted. */
  portal: PortalKind | 'frame';
  /** Title before the portal knows its organisation. */
  title: string;
}

/** The default export of a view's `view.config.ts`. */
export function defineView(view: Omit<ViewDefinition, 'kind'>): ViewDefinition {
  return { kind: 'view', ...view };
}

/** The default export of a shell's `shell.config.ts`. */
export function defineShell(shell: Omit<ShellDefinition, 'kind'>): ShellDefinition {
  return { kind: 'shell', ...shell };
}
