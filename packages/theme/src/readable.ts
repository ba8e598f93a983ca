import type { Hex, Scale } from './color-scheme';
import { contrast, CONTRAST_PAIRS } from './contrast';

/** `share` (0–1) of the way from one colour to the other, channel by channel. */
export function mix(from: Hex, to: Hex, share: number): Hex {
  const channels = [1, 3, 5].map((start) => {
    const [a, b] = [from, to].map((hex) => parseInt(hex.slice(start, start + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/**
 * A scale that reaches AA in every pair. The generator lets a button of a middling colour drift towards its own text when
 * pointed at (a violet in the dark scheme: 2.7 instead of 4.5); such a button drifts the other way here.
 */
export function readable(generated: Scale): Scale {
  const scale = { ...generated };
  const text = scale['base-contrast-default'];
  const away: Hex = text === '#ffffff' ? '#000000' : '#ffffff';
  const drifts = (['base-hover', 'base-active'] as const).some((step) => contrast(text, scale[step]) < 4.5);
  if (drifts) {
    scale['base-hover'] = mix(scale['base-default'], away, 0.14);
    scale['base-active'] = mix(scale['base-default'], away, 0.28);
  }
  for (const { front, back, least } of CONTRAST_PAIRS) {
    const goal = front.startsWith('base-') ? text : scale['text-default'];
    for (let share = 0.05; contrast(scale[front], scale[back]) < least && share <= 1; share += 0.05) {
      scale[front] = mix(generated[front], goal, share);
    }
  }
  return scale;
}
