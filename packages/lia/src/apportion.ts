/**
 * Divides a whole number by weights so that the parts add up to it (largest remainder; ties go to the earlier part).
 * No part exceeds its cap; what a cap turns away is divided among the others.
 * @throws when the caps of the parts that have any weight hold less than the total.
 */
export function apportion(total: number, weights: readonly number[], caps: readonly number[] = weights.map(() => Infinity)): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (total === 0) return weights.map(() => 0);
  if (!(sum > 0)) throw new Error(`Cannot place ${total}: every part is full or has no weight`);
  const quotas = weights.map((weight) => (weight / sum) * total);
  const over = quotas.map((quota, index) => quota > caps[index]!);
  if (over.includes(true)) {
    const held = caps.map((cap, index) => (over[index] ? cap : 0));
    const rest = total - held.reduce((a, b) => a + b, 0);
    const others = apportion(rest, weights.map((weight, index) => (over[index] ? 0 : weight)), caps);
    return others.map((part, index) => part + held[index]!);
  }
  const parts = quotas.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .filter(({ index }) => weights[index]! > 0 && parts[index]! < caps[index]!)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1;
  return parts;
}
