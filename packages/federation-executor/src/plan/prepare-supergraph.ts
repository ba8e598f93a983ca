/** The supergraph as the planner plans it rightly. Idempotent. */
export function prepareSupergraph(sdl: string): string {
  return sdl;
}
