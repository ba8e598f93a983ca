/** A ratio to one decimal; null where either is hidden, missing or nothing is divided by. */
export function ratio(over: number | null | undefined, under: number | null | undefined): number | null {
  if (over === null || over === undefined || !under) return null;
  return Math.round((over / under) * 10) / 10;
}
