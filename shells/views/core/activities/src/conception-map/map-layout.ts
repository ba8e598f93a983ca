/** How two concepts hang together, in the group's words. */
export interface Link {
  from: string;
  to: string;
  label: string;
}

export interface Placed {
  concept: string;
  x: number;
  y: number;
}

export const WIDTH = 760;
export const HEIGHT = 480;

/** Where concepts stand: the one with most links in the middle where there are enough, the others around it in their order. */
export function placed(concepts: readonly string[], links: readonly Link[]): Placed[] {
  const degree = (concept: string): number => links.filter(({ from, to }) => from === concept || to === concept).length;
  const busiest = [...concepts].sort((a, b) => degree(b) - degree(a))[0];
  const middle = concepts.length >= 4 && busiest !== undefined && degree(busiest) > 1 ? busiest : null;
  const around = concepts.filter((concept) => concept !== middle);
  const centre = { x: WIDTH / 2, y: HEIGHT / 2 };
  return concepts.map((concept) => {
    if (concept === middle || around.length === 1) return { concept, ...centre };
    const angle = (2 * Math.PI * around.indexOf(concept)) / around.length - Math.PI / 2;
    return { concept, x: centre.x + Math.cos(angle) * (WIDTH / 2 - 100), y: centre.y + Math.sin(angle) * (HEIGHT / 2 - 40) };
  });
}

/** What the newer drawing added and left out, to see how understanding moves. */
export function moved(newer: { concepts: readonly string[] }, older: { concepts: readonly string[] } | undefined): { added: string[]; gone: string[] } {
  if (!older) return { added: [], gone: [] };
  return { added: newer.concepts.filter((concept) => !older.concepts.includes(concept)), gone: older.concepts.filter((concept) => !newer.concepts.includes(concept)) };
}
