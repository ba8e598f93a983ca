import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ThemeFile } from './theme-css';

let known: ThemeFile | undefined;

/** Designsystemet's own theme: sizes, type, neutral and signal colours. Served before an organisation's theme. */
export function baseTheme(): ThemeFile {
  if (known) return known;
  const css = readFileSync(require.resolve('@digdir/designsystemet-css/theme.css'), 'utf8');
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);
  known = { css, hash };
  return known;
}
