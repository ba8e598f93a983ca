import type { Viewer } from '@samlar/viewer/viewer';

/** Whether a policy grants the caller what a field asks for with `@policy`. */
export type Policies = Readonly<Record<string, (viewer: Viewer) => boolean>>;

/** The policies there are; one that a schema names and that is not here is met by nobody. */
export const POLICIES: Policies = {
  'person': ({ person }) => person !== null,
  'association': ({ reach }) => reach === 'association',
};

/** Those of `named` that grant the caller, in their order. */
export function grantedOf(policies: Policies, named: readonly string[], viewer: Viewer): string[] {
  return named.filter((name) => Object.hasOwn(policies, name) && policies[name]!(viewer));
}
