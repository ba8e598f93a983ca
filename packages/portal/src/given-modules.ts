import * as first from './design-first';

/** What is given of each package, by what follows its name, and in which version: put in by the build (`givenPackages`). */
declare const SAMLAR_GIVEN: Record<string, { version: string; names: string[] }>;

type Module = object;
type Get = () => Promise<() => Module>;

/** What federated containers take from each other: by name, by version. Here the portal alone gives. */
export type ShareScope = Readonly<Record<string, Readonly<Record<string, { get: Get; loaded: 1; eager: boolean; from: 'portal' }>>>>;

declare global {
  /** What this page gives to its views; to look at. */
  var samlarShared: ShareScope | undefined;
}

/** All but Designsystemet: in the first files, and begun when somebody takes it. */
const MODULES: Record<string, () => Promise<Module>> = {
  react: () => import(/* webpackMode: "eager" */ 'react'),
  'react/jsx-runtime': () => import(/* webpackMode: "eager" */ 'react/jsx-runtime'),
  'react-dom': () => import(/* webpackMode: "eager" */ 'react-dom'),
  urql: () => import(/* webpackMode: "eager" */ 'urql'),
  '@urql/core': () => import(/* webpackMode: "eager" */ '@urql/core'),
  '@samlar/view-contract/coded-message': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/coded-message'),
  '@samlar/view-contract/command': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/command'),
  '@samlar/view-contract/command-form': () => import(/* webpackChunkName: "later" */ '@samlar/view-contract/command-form'),
  '@samlar/view-contract/figure': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/figure'),
  '@samlar/view-contract/language': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/language'),
  '@samlar/view-contract/live': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/live'),
  '@samlar/view-contract/page': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/page'),
  '@samlar/view-contract/query': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/query'),
  '@samlar/view-contract/send': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/send'),
  '@samlar/view-contract/session': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/session'),
  '@samlar/view-contract/show': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/show'),
  '@samlar/view-contract/slot': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/slot'),
  '@samlar/view-contract/state': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/state'),
  '@samlar/view-contract/table-problem': () => import(/* webpackChunkName: "later" */ '@samlar/view-contract/table-problem'),
  '@samlar/view-contract/text': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/text'),
  '@samlar/view-contract/view': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/view'),
  '@samlar/view-contract/view-2': () => import(/* webpackMode: "eager" */ '@samlar/view-contract/view-2'),
  '@samlar/view-contract/written-number': () => import(/* webpackChunkName: "later" */ '@samlar/view-contract/written-number'),
};

const DESIGN = '@digdir/designsystemet-react';

const wholeDesign = (): Promise<Module> => import(/* webpackChunkName: "later" */ './design-whole');

/** What is in the first files needs no wait; the rest of Designsystemet comes together when a view takes the first of it. */
function getOf(name: string): { get: Get; eager: boolean } {
  const known = MODULES[name] ?? (name.slice(DESIGN.length + 1) in first ? () => Promise.resolve(first) : null);
  const give = known ?? wholeDesign;
  return { eager: known !== null, get: async () => {
    const given = await give();
    return () => given;
  } };
}

/**
 * The share scope that each view's container is begun with. Frozen: a container that has brought its own React, or its own anything of what
 * is given here, cannot add it, and is refused.
 */
export function givenModules(): ShareScope {
  globalThis.samlarShared ??= Object.freeze(Object.fromEntries(Object.entries(SAMLAR_GIVEN).flatMap(([whole, { version, names }]) =>
    names.map((name) => [whole + name, Object.freeze({ [version]: { ...getOf(whole + name), loaded: 1 as const, from: 'portal' as const } })]))));
  return globalThis.samlarShared;
}
