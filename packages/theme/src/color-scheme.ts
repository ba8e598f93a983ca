import type { Color } from '@digdir/designsystemet/color';
import { loadGenerator } from './generator';
import { readable } from './readable';

const { generateColorSchemes } = loadGenerator();

/** A colour as `#rrggbb` or `#rgb`. */
export type Hex = `#${string}`;

/** One colour's sixteen steps, by Designsystemet's names (`background-default` … `base-contrast-default`). */
export type Scale = Record<Color['name'], Hex>;

export interface Schemes {
  light: Scale;
  dark: Scale;
}

/**
 * @throws RangeError naming `what` when the text is no colour.
 */
export function parseHex(text: string, what: string): Hex {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  if (!digits) throw new RangeError(`${what}: "${text}" is no colour. Write it as #rrggbb, for example #005aa0.`);
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${six.toLowerCase()}`;
}

function scaleOf(colors: Color[]): Scale {
  return Object.fromEntries(colors.map(({ name, hex }) => [name, hex])) as Scale;
}

/** The steps of a colour for light and dark, by Designsystemet's own generator, mended where it misses AA. */
export function colorSchemes(color: Hex): Schemes {
  const { light, dark } = generateColorSchemes(color);
  return { light: readable(scaleOf(light)), dark: readable(scaleOf(dark)) };
}
