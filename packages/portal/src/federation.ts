import { loadRemote, registerPlugins, registerRemotes } from '@module-federation/enhanced/runtime';
import type { ViewRecord } from '@samlar/view-contract/registry';
import type { ViewProps } from '@samlar/view-contract/view';
import type { ComponentType } from 'react';

/** Longer than this and the person is told that the view does not come; federation's own limit is 20 s. */
export const LOAD_LIMIT = 8_000;

export type ViewComponent = ComponentType<ViewProps>;

const loaded = new Map<string, Promise<ViewComponent>>();
const tries = new Map<string, number>();

const hashes = new Map<string, string>();
let guarded = false;

/**
 * Makes these records the only source of code: an entry runs if it is named here and its bytes have the hash given here. The
 * entry carries the hashes of its own chunks and styles, so that the chain is closed.
 */
export function trustViews(views: readonly ViewRecord[]): void {
  if (!guarded) registerPlugins([{ name: 'samlar-integrity', createScript: ({ url }) => ({ script: trustedScript(url), timeout: LOAD_LIMIT }) }]);
  guarded = true;
  for (const view of views) hashes.set(new URL(entryAddress(view), location.href).href, view.files[view.entry] as string);
}

function trustedScript(url: string): HTMLScriptElement {
  const address = new URL(url, location.href);
  const integrity = hashes.get(`${address.origin}${address.pathname}`);
  if (!integrity) throw new Error(`${url} is not in the registry`);
  const script = document.createElement('script');
  script.src = url;
  script.integrity = integrity;
  script.crossOrigin = 'anonymous';
  return script;
}

const entryAddress = (view: ViewRecord): string => `${view.base}${view.entry}`;

/** The component a view gives for a module, once however often it is asked for. A failed load is forgotten, so that asking again tries again. */
export function loadView(view: ViewRecord, module: string): Promise<ViewComponent> {
  const key = `${view.base}${module}`;
  const known = loaded.get(key);
  if (known) return known;
  const loading = withinLimit(fetchView(view, module), key);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}

async function fetchView(view: ViewRecord, module: string): Promise<ViewComponent> {
  // Built by an earlier toolchain, two versions of one view took each other's code for their own.
  const other = bases.get(view.container) ?? view.base;
  if (other !== view.base) throw new Error(`${view.base} cannot stand on one page with ${other}: build it again`);
  bases.set(view.container, view.base);
  const tried = tries.get(view.container) ?? 0;
  tries.set(view.container, tried + 1);
  // A script that hangs is found again by its address, so that a second try needs an address of its own.
  const entry = tried ? `${entryAddress(view)}?try=${tried}` : entryAddress(view);
  if (!ready.has(view.container)) {
    registerRemotes([{ name: view.container, entry, type: 'global', entryGlobalName: view.container }], { force: tried > 0 });
  }
  const exported = await loadRemote<{ default: ViewComponent }>(`${view.container}/${module.slice(2)}`);
  if (typeof exported?.default !== 'function') throw new Error(`${view.owner}/${view.name} gives no component as ${module}`);
  ready.add(view.container);
  return exported.default;
}

/** Where each container comes from. */
const bases = new Map<string, string>();

/** Containers that have given a component: they are not fetched again for their next module. */
const ready = new Set<string>();

function withinLimit<Value>(work: Promise<Value>, what: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not come within ${LOAD_LIMIT / 1000} s`)), LOAD_LIMIT);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
