import type { Hex, Scale } from './color-scheme';

function luminance(hex: Hex): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast ratio, 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A pair of steps that are used on each other, and the least contrast WCAG 2.2 AA asks of them. */
export interface ContrastPair {
  front: keyof Scale;
  back: keyof Scale;
  least: 3 | 4.5;
}

const GROUNDS = ['background-default', 'background-tinted', 'surface-default', 'surface-tinted'] as const;

/** The pairs Designsystemet promises; `text-subtle` on `surface-active` is not among them. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  ...[...GROUNDS, 'surface-hover' as const].flatMap((back) =>
    (['text-subtle', 'text-default'] as const).map((front) => ({ front, back, least: 4.5 as const })),
  ),
  { front: 'text-default', back: 'surface-active', least: 4.5 },
  ...(['base-default', 'base-hover', 'base-active'] as const).map((back) => ({ front: 'base-contrast-default' as const, back, least: 4.5 as const })),
  { front: 'base-contrast-subtle', back: 'base-default', least: 4.5 },
  ...GROUNDS.flatMap((back) => (['border-default', 'border-strong'] as const).map((front) => ({ front, back, least: 3 as const }))),
];

/** What in a scale does not reach AA, in words; empty when all is well. */
export function contrastFaults(scale: Scale): string[] {
  return CONTRAST_PAIRS.flatMap(({ front, back, least }) => {
    const ratio = contrast(scale[front], scale[back]);
    return ratio >= least ? [] : [`${front} ${scale[front]} on ${back} ${scale[back]} is ${ratio.toFixed(2)}, must be ${least}`];
  });
}
