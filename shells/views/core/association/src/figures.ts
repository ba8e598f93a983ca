import type { Absence, Money } from '@samlar/view-contract/figure';
import type { GenderCount } from '@samlar/view-contract/page';

type Cell = number | { value: null; absence: Absence };

/** A count's total as a chart's cell; nothing counted is missing, and what is hidden says so. */
export function totalOf(count: { total: number | null; absence: Absence | null } | null | undefined): Cell {
  return count?.total ?? { value: null, absence: count?.absence ?? 'MISSING' };
}

/** Women's share, 0–1; not there where a part is hidden or nobody is counted. */
export function womenShare(count: (GenderCount & { absence: Absence | null }) | null | undefined): Cell {
  if (!count || count.women === null || !count.total) return { value: null, absence: count?.absence ?? (count?.total === 0 ? 'NOT_APPLICABLE' : 'MISSING') };
  return count.women / count.total;
}

/** Whole kronor of an amount. */
export const kronor = (amount: Pick<Money, 'amountMinor'>): number => Math.round(Number(amount.amountMinor) / 100);

export const sek = (amount: Pick<Money, 'amountMinor'>): Money => ({ amountMinor: amount.amountMinor, currency: 'SEK' });
