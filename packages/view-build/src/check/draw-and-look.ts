import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRsbuild } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { LANGUAGES, SLOTS, titleIn, type Language } from '@samlar/view-contract/slot';
import type { GraphQLSchema } from 'graphql';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { SlotDefinition, ViewDefinition } from '../define';
import { sampleAnswer } from './sample-answer';

/** Milliseconds in which a view shows its answer. */
const PATIENCE = 5_000;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Draws each place of the view in each language with an answer of the right shape, and looks at it with axe. Answers what is wrong, each
 * as a sentence. Contrast is not looked at: the portal's colours are not there.
 */
export async function drawAndLook(folder: string, view: ViewDefinition, schema: GraphQLSchema): Promise<string[]> {
  const work = mkdtempSync(path.join(folder, '.development-check-'));
  try {
    const script = await bundle(folder, work, view);
    const problems: string[] = [];
    for (const [at, slot] of view.slots.entries()) for (const language of LANGUAGES) {
      problems.push(...(await look(script, at, slot, language, schema)).map((problem) => `${slot.slot}, ${language}: ${problem}`));
    }
    return problems;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** One script that knows how to mount each place's component, with everything it needs in it. */
async function bundle(folder: string, work: string, view: ViewDefinition): Promise<string> {
  const imports = view.slots.map(({ component }, at) => `import View${at} from ${JSON.stringify(path.resolve(folder, component))};`).join('\n');
  writeFileSync(path.join(work, 'check.jsx'), `
    import { createRoot } from 'react-dom/client';
    import { cacheExchange, createClient, fetchExchange } from 'urql';
    import { ViewProvider } from '@samlar/view-contract/view';
    ${imports}
    const views = [${view.slots.map((_slot, at) => `View${at}`).join(', ')}];
    window.samlarMount = (at, element, given) => {
      const View = views[at];
      const client = createClient({ url: 'http://portal.test/graphql', exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
      const props = { ...given, client, search: new URLSearchParams(), navigate() {}, notify() {} };
      createRoot(element).render(<ViewProvider props={props}><View {...props} /></ViewProvider>);
    };`);
  const rsbuild = await createRsbuild({
    cwd: folder,
    config: {
      root: folder, mode: 'development', plugins: [pluginReact({ fastRefresh: false })], source: { entry: { check: path.join(work, 'check.jsx') } },
      output: { distPath: { root: path.join(work, 'out') }, minify: false, sourceMap: false, injectStyles: true, filename: { js: 'check.js' } },
      dev: { hmr: false, liveReload: false, lazyCompilation: false }, splitChunks: false,
      // Words that are fetched when they are chosen are in the one script too: the page it is put into has no address.
      tools: { htmlPlugin: false, rspack: { module: { parser: { javascript: { dynamicImportMode: 'eager' } } } } },
      performance: { printFileSize: false }, logLevel: 'error',
    },
  });
  await rsbuild.build();
  return readFileSync(path.join(work, 'out/static/js/check.js'), 'utf8');
}

interface CheckWindow {
  samlarMount(at: number, element: Element, given: object): void;
  axe: { run(context: Document, options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> };
}

async function look(script: string, at: number, slot: SlotDefinition, language: Language, schema: GraphQLSchema): Promise<string[]> {
  const problems: string[] = [];
  const said = new VirtualConsole();
  said.on('jsdomError', (error) => /Not implemented|Could not parse CSS/.test(error.message) || problems.push(`throws: ${error.message.split('\n')[0]}`));
  said.on('error', (error: unknown) => error instanceof window.Error && problems.push(`throws: ${(error as Error).message}`));
  const { page } = SLOTS[slot.slot];
  const heading = page ? '' : `<h1>Portal</h1><h2>${titleIn(slot.title, language)}</h2>`;
  const dom = new JSDOM(`<!doctype html><html lang="${language}"><head><title>Samlär</title></head><body><main>${heading}<div id="view"></div></main></body></html>`, {
    url: 'http://portal.test/', runScripts: 'outside-only', pretendToBeVisual: true, virtualConsole: said,
  });
  const { window } = dom;
  Object.assign(window, {
    fetch: async (_address: string, init: { body: string }) => new Response(JSON.stringify(await sampleAnswer(schema, (JSON.parse(init.body) as { query: string }).query)), { headers: { 'content-type': 'application/json' } }),
    CSS: { supports: () => false, escape: (text: string) => text }, Response, Headers, Request, AbortController, TextEncoder, TextDecoder, structuredClone,
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} }),
    ResizeObserver: class { observe() {} unobserve() {} disconnect() {} }, IntersectionObserver: class { observe() {} unobserve() {} disconnect() {} },
  });
  // What jsdom has no drawing for.
  const nothing = (): void => undefined;
  Object.assign(window.document, { getAnimations: () => [], adoptedStyleSheets: [] });
  Object.assign(window.CSSStyleSheet.prototype, { replaceSync: nothing, replace: () => Promise.resolve() });
  Object.assign(window.Element.prototype, { scrollIntoView: nothing, getAnimations: () => [], animate: () => ({ cancel: nothing, finished: Promise.resolve() }), showPopover: nothing, hidePopover: nothing });
  Object.assign(window.HTMLDialogElement.prototype, { show: nothing, showModal: nothing, close: nothing });
  const own = window as unknown as CheckWindow;
  try {
    window.eval(script);
    own.samlarMount(at, window.document.querySelector('#view')!, {
      language, params: { id: 'exempel' }, viewer: { id: 'p', name: 'Exempel Person', role: null, rights: slot.right ? [slot.right] : [] },
      organisation: { id: '00000000-0000-5000-8000-000000001485', code: '1485', name: 'Exempel kommun' },
    });
    const shown = await settled(window.document);
    if (!shown) problems.push('shows nothing within 5 s of its answer');
    if (/undefined|NaN|\[object Object\]/.test(window.document.body.textContent ?? '')) problems.push('shows "undefined", "NaN" or "[object Object]" for an answer of the right shape');
    window.eval(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = await own.axe.run(window.document, { runOnly: TAGS, rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    problems.push(...violations.map(({ id, help, nodes }) => `axe ${id}: ${help}, ${nodes.length} × ${nodes[0]!.html.slice(0, 120)}`));
  } catch (error) {
    problems.push(`throws: ${(error as Error).message}`);
  } finally {
    window.close();
  }
  return problems;
}

async function settled(document: Document): Promise<boolean> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    const view = document.querySelector('#view');
    if (view?.textContent?.trim() && !view.querySelector('[aria-busy="true"], [role="progressbar"]')) return true;
  }
  return false;
}
