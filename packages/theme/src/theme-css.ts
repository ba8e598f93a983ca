import { createHash } from 'node:crypto';
import { colorSchemes, parseHex, type Hex, type Scale } from './color-scheme';
import { contrastFaults } from './contrast';

/** An organisation's brand. `name` is its slug; colours as `#rrggbb`. */
export interface Brand {
  name: string;
  /** buttons, links and marks: Designsystemet's `accent` */
  main: string;
  /** the second brand colour: Designsystemet's `brand1`; the main colour when absent */
  accent?: string | null;
  /** text and grounds; Designsystemet's grey when absent */
  neutral?: string | null;
}

/** A theme ready to be served: the same brand always gives the same hash, so the address can be cached for ever. */
export interface ThemeFile {
  css: string;
  /** first 16 hexadecimal digits of the SHA-256 of `css` */
  hash: string;
}

const NEUTRAL: Hex = '#24272b';

/** AA is a promise of the product: a scale that breaks it is a fault, never served. */
function assertReadable(scale: Scale, color: Hex, scheme: string): void {
  const faults = contrastFaults(scale);
  if (faults.length > 0) throw new Error(`The ${scheme} scale of ${color} does not reach AA: ${faults.join('; ')}`);
}

function declarations(colors: Record<string, Hex>, scheme: 'light' | 'dark'): string {
  const lines = Object.entries(colors).flatMap(([name, color]) => {
    const scale = colorSchemes(color)[scheme];
    assertReadable(scale, color, scheme);
    return Object.entries(scale).map(([step, hex]) => `--ds-color-${name}-${step}:${hex};`);
  });
  return lines.join('');
}

/**
 * The custom properties that turn `baseTheme` into an organisation's own: light, dark, and `auto` by the reader's setting.
 * In the same cascade layers as Designsystemet's theme, so it holds wherever it is loaded after it.
 * @throws RangeError when a colour is no colour or the name no slug.
 */
export function themeCss({ name, main, accent, neutral }: Brand): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new RangeError(`"${name}" is no slug: use small letters a–z, digits and hyphens.`);
  const colors = {
    accent: parseHex(main, `${name}: main colour`),
    brand1: parseHex(accent ?? main, `${name}: accent colour`),
    neutral: neutral ? parseHex(neutral, `${name}: neutral colour`) : NEUTRAL,
  };
  const light = declarations(colors, 'light');
  const dark = declarations(colors, 'dark');
  return [
    `/* ${name} */`,
    '@layer ds.theme, ds.base, ds.components;',
    `@layer ds.theme.color-scheme.light{:root,[data-color-scheme=light]{${light}}@media (prefers-color-scheme:light){[data-color-scheme=auto]{${light}}}}`,
    `@layer ds.theme.color-scheme.dark{[data-color-scheme=dark]{${dark}}@media (prefers-color-scheme:dark){[data-color-scheme=auto]{${dark}}}}`,
    '',
  ].join('\n');
}

const files = new Map<string, ThemeFile>();

/** `themeCss` with its hash; computed once for a brand. */
export function themeFile(brand: Brand): ThemeFile {
  const key = JSON.stringify([brand.name, brand.main, brand.accent ?? null, brand.neutral ?? null]);
  const known = files.get(key);
  if (known) return known;
  const css = themeCss(brand);
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);
  const file = { css, hash };
  files.set(key, file);
  return file;
}
