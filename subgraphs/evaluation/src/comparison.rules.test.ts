import fc from 'fast-check';
import { delta, obstacleBetween } from './comparison.rules';

const measured = { unit: 'u', unitsDefinedOn: '2012-01-01', instrument: 'v1', suppressed: false };

test.each([
  ['the same unit, definition and instrument', measured, measured, [], null],
  ['another unit', measured, { ...measured, unit: 'x' }, [], 'OTHER_UNIT'],
  ['a unit cut on another day', measured, { ...measured, unitsDefinedOn: '2013-01-01' }, [], 'OTHER_UNIT_DEFINITION'],
  ['another instrument', measured, { ...measured, instrument: 'v2' }, [], 'OTHER_INSTRUMENT'],
  ['another instrument with a mapping', measured, { ...measured, instrument: 'v2' }, [['v1', 'v2']], null],
  ['a mapping declared the other way', measured, { ...measured, instrument: 'v2' }, [['v2', 'v1']], null],
  ['a mapping of others', measured, { ...measured, instrument: 'v2' }, [['v2', 'v3']], 'OTHER_INSTRUMENT'],
  ['a hidden result', measured, { ...measured, suppressed: true }, [], 'SUPPRESSED'],
] as const)('%s', (_, before, after, mappings, expected) => expect(obstacleBetween(before, after, mappings)).toBe(expected));

test('a difference needs both ends', () => {
  expect(delta(0.2, 0.15)).toBeCloseTo(-0.05);
  expect(delta(null, 0.1)).toBeNull();
  expect(delta(0.1, null)).toBeNull();
});

/** Few values of each, so that equal and different ones both come often. */
const comparable = fc.record({
  unit: fc.constantFrom('u', 'x'), unitsDefinedOn: fc.constantFrom('2012-01-01', '2013-01-01'),
  instrument: fc.constantFrom('v1', 'v2', 'v3'), suppressed: fc.boolean(),
});
const mappings = fc.array(fc.tuple(fc.constantFrom('v1', 'v2', 'v3'), fc.constantFrom('v1', 'v2', 'v3')), { maxLength: 3 });

test('two waves compare exactly where unit, its definition and instrument are one (or declared alike) and neither is hidden', () => {
  let compared = 0;
  fc.assert(fc.property(comparable, comparable, mappings, (before, after, declared) => {
    const alike = before.instrument === after.instrument || declared.some((pair) => pair.includes(before.instrument) && pair.includes(after.instrument));
    const allowed = before.unit === after.unit && before.unitsDefinedOn === after.unitsDefinedOn && alike && !before.suppressed && !after.suppressed;
    if (allowed) compared++;
    expect(obstacleBetween(before, after, declared) === null).toBe(allowed);
    // No order of telling makes two measurements comparable that are not: the same answer both ways.
    expect(obstacleBetween(after, before, declared)).toBe(obstacleBetween(before, after, declared));
  }), { numRuns: 1_000 });
  expect(compared).toBeGreaterThan(20);
});
