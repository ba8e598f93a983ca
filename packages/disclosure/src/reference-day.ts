/** Last days of the quarters: the only days for which counts are published. */
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

/**
 * The last published reference day on or before a day (both ISO): a quarter's end. Counts at free days can be subtracted from each
 * other, and between two days one person came; counts at few fixed days cannot be aimed at anybody (docs/decisions/2).
 */
export function referenceDay(day: string): string {
  const [year, rest] = [day.slice(0, 4), day.slice(5)];
  const end = [...QUARTER_ENDS].reverse().find((each) => each <= rest);
  return end ? `${year}-${end}` : `${String(Number(year) - 1).padStart(4, '0')}-12-31`;
}

/** The reference day that answers for `asked` (null: the latest), never later than `today`; null where `asked` is no published day. */
export function publishedDay(asked: string | null, today: string): string | null {
  const latest = referenceDay(today);
  if (asked === null) return latest;
  return referenceDay(asked) === asked && asked <= latest ? asked : null;
}
