import type { Language } from '@samlar/view-contract/slot';

/** Text for HTML, attributes included. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light; --ink: #1b2330; --line: #7b8798; --accent: #0b5c7d; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; color: var(--ink); background: #f4f6f8; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p { max-width: 42rem; margin: .25rem 0 .75rem; }
a { color: var(--accent); }
ul { list-style: none; padding: 0; margin: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); }
.card, button.card { display: block; width: 100%; min-height: 3rem; padding: .75rem 1rem; font: inherit; text-align: left; color: inherit; text-decoration: none; background: #fff; border: 1px solid var(--line); border-radius: .375rem; cursor: pointer; }
.card:hover { border-color: var(--accent); background: #eef6fa; }
.card b { display: block; color: var(--accent); }
.card small { display: block; color: #414c5c; font-size: .875rem; }
.card.here { border-left: .375rem solid var(--accent); }
button.plain { font: inherit; padding: .6rem 1.25rem; color: #fff; background: var(--accent); border: 0; border-radius: .375rem; cursor: pointer; }
:focus-visible { outline: 3px solid #c4500a; outline-offset: 2px; }
nav { text-align: right; }
@media print { nav, form button.plain { display: none; } }
`;

/** A page of the gateway's own: no script, its style within it. `body` is HTML. */
export function plainPage(title: string, body: string, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>${body}</main></body>
</html>`;
}

/** What a page of `plainPage` may do: its own style, forms to itself and to `formTargets`, nothing else. */
export function plainPagePolicy(formTargets: readonly string[] = []): string {
  return `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action ${["'self'", ...formTargets].join(' ')}; frame-ancestors 'none'; base-uri 'none'`;
}
