import { themeFile } from '@samlar/theme/theme-css';
import type { Portal } from '../portals';

/** The portal's colours as a style sheet, from its organisation's brand. */
export function portalTheme(portal: Portal): string {
  return themeFile({ name: portal.slug, ...portal.brand }).css;
}
