import type { ViewRecord } from '@samlar/view-contract/registry';
import type { ViewProps } from '@samlar/view-contract/view';
import type { ComponentType } from 'react';
import { givenModules, type ShareScope } from './given-modules';

/** Longer than this and the person is told that the view does not come. */
export const LOAD_LIMIT = 8_000;

export type ViewComponent = ComponentType<ViewProps>;

/** What a view's entry defines, under the name its manifest gives: the interface of a Module Federation container. */
interface Container {
  init(shared: ShareScope): unknown;
  get(module: string): Promise<() => { default?: ViewComponent }>;
}

const trusted = new Set<string>();
const loaded = new Map<string, Promise<ViewComponent>>();
const containers = new Map<string, Promise<Container>>();
/** Times each entry was asked for. */
const tries = new Map<string, number>();
/** Where each container comes from. */
const bases = new Map<string, string>();

/**
 * Makes these records the only source of code: an entry runs if its record is named here and its bytes have the hash the record gives. The
 * entry carries the hashes of its own chunks and styles, so that the chain is closed.
 */
export function trustViews(views: readonly ViewRecord[]): void {
  for (const view of views) trusted.add(view.base);
}

/** Whether code of a version has been run here, or tried to. */
export const hasRun = (base: string): boolean => tries.has(base);

/** The component a view gives for a module, once however often it is asked for. A failed load is forgotten, so that asking again tries again. */
export function loadView(view: ViewRecord, module: string): Promise<ViewComponent> {
  const key = `${view.base}${module}`;
  const known = loaded.get(key);
  if (known) return known;
  const loading = withinLimit(fetchView(view, module), key);
  loaded.set(key, loading);
  loading.catch(() => {
    loaded.delete(key);
    forget(view);
  });
  return loading;
}

async function fetchView(view: ViewRecord, module: string): Promise<ViewComponent> {
  if (!trusted.has(view.base)) throw new Error(`${view.base} is not in the registry`);
  preload(view, module);
  let coming = containers.get(view.base);
  if (!coming) containers.set(view.base, (coming = fetchContainer(view)));
  const container = await coming;
  const exported = (await container.get(module))();
  if (typeof exported.default !== 'function') throw new Error(`${view.owner}/${view.name} gives no component as ${module}`);
  return exported.default;
}

async function fetchContainer(view: ViewRecord): Promise<Container> {
  const { base, container: name, entry, owner, files } = view;
  // Built by an earlier toolchain, two versions of one view took each other's code for their own.
  const other = bases.get(name) ?? base;
  if (other !== base) throw new Error(`${base} cannot stand on one page with ${other}: build it again`);
  bases.set(name, base);
  const tried = tries.get(base) ?? 0;
  tries.set(base, tried + 1);
  await run(tried ? `${base}${entry}?try=${tried}` : `${base}${entry}`, files[entry]!);
  const container = (globalThis as unknown as Record<string, Container | undefined>)[name];
  if (!container) throw new Error(`${base}${entry} defines no ${name}`);
  try {
    await container.init(givenModules());
  } catch (cause) {
    throw new Error(`${owner}/${view.name} brings its own of what the portal gives: build it with samlar view build`, { cause });
  }
  return container;
}

/** Asks for a module's own files while its entry is still on its way; the page's head may have done so already. */
function preload({ base, files, modules }: ViewRecord, module: string): void {
  for (const file of modules?.[module] ?? []) {
    if (document.querySelector(`link[href="${base}${file}"]`)) continue;
    const as = file.endsWith('.css') ? 'style' : 'script';
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as, href: `${base}${file}`, integrity: files[file], crossOrigin: 'anonymous' }));
  }
}

function run(address: string, integrity: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: address, integrity, crossOrigin: 'anonymous' });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${address} did not come, or is not what the registry says`)));
    document.head.append(script);
  });
}

/** The next try begins anew, with a container of its own: what hangs would be found again by its address, and waited for. */
function forget({ base }: ViewRecord): void {
  containers.delete(base);
  const whole = new URL(base, location.href).href;
  // Styles that are applied have a sheet, and stay.
  for (const link of document.querySelectorAll('link')) if (link.href.startsWith(whole) && !link.sheet) link.remove();
  for (const script of document.querySelectorAll('script')) if (script.src.startsWith(whole)) script.remove();
}

function withinLimit<Value>(work: Promise<Value>, what: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not come within ${LOAD_LIMIT / 1000} s`)), LOAD_LIMIT);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
