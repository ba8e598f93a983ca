import fc from 'fast-check';
import { findCycle, isOrgNumber } from './import.rules';

test('finds a cycle and names its members', () => {
  expect(findCycle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c']);
});

test('two managers above one person are no cycle', () => {
  expect(findCycle(new Map([['d', ['b', 'c']], ['b', ['a']], ['c', ['a']]]))).toBeNull();
});

test('lines that only point to earlier people never cycle; adding one back does', () => {
  fc.assert(fc.property(fc.array(fc.nat(), { minLength: 2, maxLength: 60 }), (picks) => {
    const above = new Map(picks.map((pick, index) => [String(index), index === 0 ? [] : [String(pick % index)]]));
    expect(findCycle(above)).toBeNull();
    let root = String(picks.length - 1);
    while (above.get(root)!.length > 0) root = above.get(root)![0]!;
    expect(findCycle(new Map([...above, [root, [String(picks.length - 1)]]]))).not.toBeNull();
  }));
});

test.each([
  ['212000-1348', true],
  ['222000-1776', true],
  ['212000-1349', false],
  ['211000-1348', false],
  ['2120001348', false],
])('%s is an organisation number: %s', (text, is) => expect(isOrgNumber(text)).toBe(is));
