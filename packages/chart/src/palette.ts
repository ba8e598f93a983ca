/** Designsystemet's steps by what charts use them for. All lines and shapes reach 3:1 on the ground, all texts 4.5:1. */
const step = (color: string, name: string) => `var(--ds-color-${color}-${name})`;

export const ink = {
  text: step('neutral', 'text-default'),
  quiet: step('neutral', 'text-subtle'),
  grid: step('neutral', 'border-subtle'),
  axis: step('neutral', 'border-default'),
  ground: step('neutral', 'background-default'),
  tint: step('neutral', 'surface-tinted'),
} as const;

/** A colour's roles in a picture: a soft ground, a line, and a filled mark. */
export function tones(color: 'accent' | 'brand1' | 'neutral' | 'success' | 'warning' | 'danger' | 'info') {
  return {
    ground: step(color, 'surface-tinted'),
    line: step(color, 'border-default'),
    mark: step(color, 'border-strong'),
    text: step(color, 'text-default'),
    quietText: step(color, 'text-subtle'),
  };
}
