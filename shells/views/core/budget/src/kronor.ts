import type { Money } from '@samlar/view-contract/figure';

type Amount = Pick<Money, 'amountMinor'>;

/** An amount of the API as the contract's money. */
export const sek = (amount: Amount | null | undefined): Money | null => (amount ? { amountMinor: amount.amountMinor, currency: 'SEK' } : null);

/** Whole kronor for a chart. */
export const kronor = (amount: Amount): number => Math.round(Number(amount.amountMinor) / 100);

export const minus = (a: Amount, b: Amount): Amount => ({ amountMinor: String(BigInt(a.amountMinor) - BigInt(b.amountMinor)) });

/** Kronor as typed by a person (`12 500`, `12500,50`) to öre; null when it is no amount above zero. */
export function öreOf(text: string): string | null {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(/kr$/i, '').replace(',', '.');
  if (!/^\d{1,10}(\.\d{1,2})?$/.test(plain)) return null;
  const [whole, part = ''] = plain.split('.');
  const minor = BigInt(whole!) * 100n + BigInt(part.padEnd(2, '0'));
  return minor > 0n ? minor.toString() : null;
}
