/**
 * 95 % intervals by resampling respondents (domain.md §3.4). Respondents, not votes: one person's ten words depend on each
 * other. A respondent enters as the share of limiting words (0–1) among their current-culture words.
 */
export const DRAWS = 2000;

export interface Interval {
  low: number;
  high: number;
}

/** A seed that is the same for the same text on every run (FNV-1a, 32 bits, never 0). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0 || 1;
}

/** The mean of each of `draws` resamples, in the order drawn. */
export function resampledMeans(values: Float64Array, seed: number, draws = DRAWS): Float64Array {
  const size = values.length;
  const means = new Float64Array(draws);
  let state = seed >>> 0 || 1;
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    for (let i = 0; i < size; i += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      sum += values[((state >>> 0) * size * 2.3283064365386963e-10) | 0]!;
    }
    means[draw] = sum / size;
  }
  return means;
}

/** Interval of the dysfunction share; null without respondents. */
export function shareInterval(values: Float64Array, seed: number, draws = DRAWS): Interval | null {
  return values.length === 0 ? null : middle95(resampledMeans(values, seed, draws));
}

/** Interval of after − before, the waves resampled independently (repeated cross-sections: not the same people). */
export function deltaInterval(before: Float64Array, after: Float64Array, seed: number, draws = DRAWS): Interval | null {
  if (before.length === 0 || after.length === 0) return null;
  const first = resampledMeans(before, seed, draws);
  const second = resampledMeans(after, seed ^ 0x5bd1e995, draws);
  return middle95(second.map((mean, draw) => mean - first[draw]!));
}

function middle95(draws: Float64Array): Interval {
  const sorted = draws.slice().sort();
  const at = (quantile: number) => sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))]!;
  return { low: at(0.025), high: at(0.975) };
}
