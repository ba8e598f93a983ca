import { useInsertionEffect } from 'react';

const RULES = `
.samlar-chart { margin: 0; min-width: 0; display: grid; gap: .75rem; color: var(--ds-color-neutral-text-default); break-inside: avoid; }
.samlar-chart > * { min-width: 0; }
.samlar-chart-head { display: grid; gap: .25rem; }
.samlar-chart-title { margin: 0; font-size: 1.125rem; font-weight: 600; line-height: 1.35; }
.samlar-chart-description { margin: 0; max-width: 44rem; color: var(--ds-color-neutral-text-subtle); font-size: .9375rem; }
.samlar-chart-picture { position: relative; min-width: 0; }
.samlar-chart-picture svg { display: block; width: 100%; height: auto; overflow: visible; font-family: inherit; }
.samlar-chart text { fill: var(--ds-color-neutral-text-default); font-size: 13px; font-variant-numeric: tabular-nums; }
.samlar-chart text[data-halo] { paint-order: stroke; stroke: var(--ds-color-neutral-background-default); stroke-width: 4px; stroke-linejoin: round; }
.samlar-chart-band { fill-opacity: .62; }
.samlar-chart-band:hover { fill-opacity: 1; }
.samlar-chart text[data-quiet] { fill: var(--ds-color-neutral-text-subtle); }
.samlar-chart text[data-strong] { font-weight: 650; }
.samlar-chart-legend { display: flex; flex-wrap: wrap; gap: .375rem 1.25rem; margin: 0; padding: 0; list-style: none; font-size: .875rem; }
.samlar-chart-legend li { display: inline-flex; align-items: center; gap: .5rem; }
.samlar-chart-legend svg { flex: none; width: 1.5rem; height: 1rem; overflow: visible; }
.samlar-chart-foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem; font-size: .8125rem; color: var(--ds-color-neutral-text-subtle); }
.samlar-chart-foot p { margin: 0; }
.samlar-chart-downloads { display: flex; flex-wrap: wrap; gap: .25rem; margin-inline-start: auto; }
.samlar-chart-downloads button { font: inherit; min-height: 1.75rem; min-width: 2.75rem; padding: .125rem .625rem; border: 1px solid var(--ds-color-neutral-border-default); border-radius: .375rem; background: var(--ds-color-neutral-surface-default); color: var(--ds-color-neutral-text-default); cursor: pointer; }
.samlar-chart-downloads button:hover { background: var(--ds-color-neutral-surface-hover); }
.samlar-chart :focus-visible { outline: 3px solid var(--ds-color-focus-outer); outline-offset: 2px; border-radius: 2px; }
.samlar-chart-table summary { cursor: pointer; font-size: .875rem; padding: .25rem 0; width: fit-content; text-decoration: underline; text-underline-offset: .2em; }
.samlar-chart-table-frame { position: relative; overflow-x: auto; margin-top: .5rem; border: 1px solid var(--ds-color-neutral-border-subtle); border-radius: .5rem; }
.samlar-chart-table table { border-collapse: collapse; width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums; }
.samlar-chart-table caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.samlar-chart-table th, .samlar-chart-table td { padding: .375rem .75rem; text-align: end; white-space: nowrap; border-bottom: 1px solid var(--ds-color-neutral-border-subtle); }
.samlar-chart-table thead th { background: var(--ds-color-neutral-background-tinted); font-weight: 600; white-space: normal; vertical-align: bottom; }
.samlar-chart-table tbody th { font-weight: 500; white-space: normal; min-width: 8rem; }
.samlar-chart-table [data-text] { text-align: start; }
.samlar-chart-table td[data-text] { white-space: normal; min-width: 10rem; }
.samlar-chart-table tbody tr:last-child > * { border-bottom: 0; }
.samlar-chart-mark [role=button] { cursor: pointer; }
.samlar-chart-mark:hover .samlar-chart-shape, .samlar-chart-mark:focus-within .samlar-chart-shape { stroke: var(--ds-color-neutral-text-default); stroke-width: 2.5; }
.samlar-chart-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.samlar-chart-beside { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; }
.samlar-chart-words { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .5rem 1rem; margin: .75rem 0 0; font-size: .8125rem; }
.samlar-chart-words dt { font-weight: 600; margin-bottom: .25rem; }
.samlar-chart-words dd { margin: 0; display: flex; gap: .375rem; padding: .0625rem 0; overflow-wrap: anywhere; }
.samlar-chart-words dd span { margin-inline-start: auto; font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--ds-color-neutral-text-subtle); }
.samlar-chart-words abbr { color: var(--ds-color-danger-text-subtle); font-weight: 650; text-decoration: none; }
.samlar-chart-wave { margin: 0 0 .25rem; font-size: .9375rem; font-weight: 600; }
.samlar-chart-list { flex: 1 1 16rem; margin: 0; padding-inline-start: 1.75rem; display: grid; gap: .5rem; font-size: .9375rem; }
.samlar-chart-list li::marker { font-weight: 650; }
.samlar-chart-list span { display: block; font-size: .8125rem; color: var(--ds-color-neutral-text-subtle); }
@media (prefers-reduced-motion: no-preference) {
  .samlar-chart-shape { transition: opacity .15s ease; }
}
@media print {
  .samlar-chart-downloads { display: none; }
  .samlar-chart { display: block; break-inside: auto; }
  .samlar-chart > * + * { margin-block-start: .5rem; }
  .samlar-chart-head, .samlar-chart-legend, .samlar-chart-picture { break-inside: avoid; break-after: avoid; }
  .samlar-chart-table summary { display: none; }
  .samlar-chart-table::details-content { content-visibility: visible; block-size: auto; }
  .samlar-chart-table-frame { overflow: visible; border: 0; margin: 0; }
  .samlar-chart-table :is(th, td) { white-space: normal; padding: .125rem .5rem; }
  .samlar-chart-table tr { break-inside: avoid; }
  .samlar-chart-picture svg { max-height: 13cm; }
  .samlar-chart * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (forced-colors: active) {
  .samlar-chart svg { forced-color-adjust: none; background: var(--ds-color-neutral-background-default); }
  .samlar-chart-table-frame :focus-visible { outline-offset: -3px; }
}
`;

const ADOPTED = Symbol.for('samlar.chart.styles.1');

/**
 * The charts' style sheet, once in a page however many views bring a copy. Constructed rather than linked: a view that ships a
 * chart needs no style file of its own, and a strict content-security policy has nothing to allow.
 */
export function useChartStyles(): void {
  useInsertionEffect(() => {
    const page = document as Document & { [ADOPTED]?: true };
    if (page[ADOPTED]) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    page[ADOPTED] = true;
  }, []);
}
