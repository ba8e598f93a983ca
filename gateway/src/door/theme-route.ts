import { createHash } from 'node:crypto';
import { themeFile } from '@samlar/theme/theme-css';
import type { Portal } from '../portals';
import type { Call } from './call';
import { openToFrames } from './security-headers';
import { keep, sendKept, type Kept } from './served-folder';

/** A portal's theme as its pages name it. */
interface Theme {
  /** `/theme.css?v=<hash>`: kept for ever, as another brand has another. */
  address: string;
  /** `sha384-…` */
  integrity: string;
  kept: Promise<Kept>;
}

const themes = new Map<string, Theme>();

/** The portal's colours, from its organisation's brand. */
export function themeOf({ slug, brand }: Portal): Theme {
  const { css, hash } = themeFile({ name: slug, ...brand });
  const theme = themes.get(hash) ?? {
    address: `/theme.css?v=${hash}`, integrity: `sha384-${createHash('sha384').update(css).digest('base64')}`, kept: keep('theme.css', Buffer.from(css)),
  };
  themes.set(hash, theme);
  return theme;
}

/** `GET /theme.css`, also by the address that its pages have. */
export async function themeRoute(call: Call, portal: Portal): Promise<void> {
  const { address, kept } = themeOf(portal);
  openToFrames(call.response);
  sendKept(call, 'theme.css', await kept, call.url.pathname + call.url.search === address);
}
