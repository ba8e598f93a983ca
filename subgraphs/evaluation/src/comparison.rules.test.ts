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
