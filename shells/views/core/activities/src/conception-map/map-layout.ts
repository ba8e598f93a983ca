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

/** Where concepts stand: around a ring in their order, so that no link runs through a third concept. */
export function placed(concepts: readonly string[]): Placed[] {
  const centre = { x: WIDTH / 2, y: HEIGHT / 2 };
  if (concepts.length === 1) return [{ concept: concepts[0]!, ...centre }];
  return concepts.map((concept, index) => {
    const angle = (2 * Math.PI * index) / concepts.length - Math.PI / 2;
    return { concept, x: centre.x + Math.cos(angle) * (WIDTH / 2 - 100), y: centre.y + Math.sin(angle) * (HEIGHT / 2 - 40) };
  });
}

/** What the newer drawing added and left out, to see how understanding moves. */
export function moved(newer: { concepts: readonly string[] }, older: { concepts: readonly string[] } | undefined): { added: string[]; gone: string[] } {
  if (!older) return { added: [], gone: [] };
  return { added: newer.concepts.filter((concept) => !older.concepts.includes(concept)), gone: older.concepts.filter((concept) => !newer.concepts.includes(concept)) };
}
