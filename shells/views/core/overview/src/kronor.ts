import type { Money } from '@samlar/view-contract/figure';

/** The query asks for no currency, since every amount of the programme is in kronor. */
export function inKronor(amount: Pick<Money, 'amountMinor'> | null | undefined): Money | null {
  return amount ? { amountMinor: amount.amountMinor, currency: 'SEK' } : null;
}
