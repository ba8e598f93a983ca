import fc from 'fast-check';
import { deltaInterval, DRAWS, resampledMeans, seedOf, shareInterval } from './bootstrap';

const shares = fc.array(fc.integer({ min: 0, max: 10 }).map((limiting) => limiting / 10), { minLength: 7, maxLength: 200 })
  .map((values) => Float64Array.from(values));

test('an interval lies within what was answered and is the same every time', () => {
  fc.assert(fc.property(shares, fc.integer({ min: 1, max: 2 ** 31 }), (values, seed) => {
    const { low, high } = shareInterval(values, seed, 200)!;
    expect(low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
    expect(high).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
    expect(low).toBeLessThanOrEqual(high);
    expect(shareInterval(values, seed, 200)).toEqual({ low, high });
  }), { numRuns: 50 });
});

test('its width is that of the mean’s sampling error, over respondents and not votes', () => {
  // Half answered 0, half 1: a standard error of 0.5 / sqrt(400) = 0.025, so 95 % is about ±0.049.
  const values = Float64Array.from({ length: 400 }, (_, index) => index % 2);
  const { low, high } = shareInterval(values, seedOf('2012 lysekil'))!;
  expect(low).toBeGreaterThan(0.44);
  expect(low).toBeLessThan(0.465);
  expect(high).toBeGreaterThan(0.535);
  expect(high).toBeLessThan(0.56);
});

test('every respondent is drawn about as often as any other', () => {
  const values = Float64Array.from({ length: 10 }, (_, index) => (index === 9 ? 1 : 0));
  const means = resampledMeans(values, seedOf('even'));
  expect(means).toHaveLength(DRAWS);
  expect(means.reduce((sum, mean) => sum + mean, 0) / DRAWS).toBeCloseTo(0.1, 1);
});

test('a change that is only chance has an interval around zero; a large one does not; without answers there is none', () => {
  const same = Float64Array.from({ length: 300 }, (_, index) => (index % 5) / 10);
  const chance = deltaInterval(same, same, 7)!;
  expect(chance.low).toBeLessThan(0);
  expect(chance.high).toBeGreaterThan(0);
  expect(deltaInterval(same, same.map((share) => share + 0.3), 7)!.low).toBeGreaterThan(0.2);
  expect(deltaInterval(new Float64Array(0), same, 7)).toBeNull();
  expect(shareInterval(new Float64Array(0), 7)).toBeNull();
});

test('ten thousand respondents take well under a second', () => {
  const values = Float64Array.from({ length: 10_000 }, (_, index) => (index % 11) / 10);
  const started = performance.now();
  shareInterval(values, 1);
  expect(performance.now() - started).toBeLessThan(1500);
});
