const MOST_ADDRESSES = 50_000;

/** True while the address may go on. */
export type RateLimit = (address: string) => boolean;

/** A bucket for each address: full it holds `perMinute` requests, and it fills evenly. */
export function rateLimit(perMinute: number, now: () => number = Date.now): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>();
  const perMillisecond = perMinute / 60_000;
  return (address) => {
    const time = now();
    const bucket = buckets.get(address) ?? { left: perMinute, at: time };
    bucket.left = Math.min(perMinute, bucket.left + (time - bucket.at) * perMillisecond);
    bucket.at = time;
    const allowed = bucket.left >= 1;
    if (allowed) bucket.left -= 1;
    buckets.delete(address);
    buckets.set(address, bucket);
    // The address longest unheard of goes first; it has had time to fill.
    if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value!);
    return allowed;
  };
}
