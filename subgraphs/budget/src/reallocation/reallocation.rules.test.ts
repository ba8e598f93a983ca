import fc from 'fast-check';
import { reallocate, type LineAmounts } from './reallocation.rules';

const line = (id: string, planned: bigint, actual: bigint): LineAmounts => ({ id, project: 'lia', plannedMinor: planned, actualMinor: actual });
const minor = fc.bigInt({ min: 0n, max: 10n ** 12n });

test('any chain of reallocations keeps the total, and no line falls below what is posted', () => {
  fc.assert(fc.property(
    fc.array(fc.tuple(minor, minor), { minLength: 2, maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.bigInt({ min: -5n, max: 10n ** 12n })), { maxLength: 40 }),
    (amounts, moves) => {
      const lines = amounts.map(([a, b], index) => line(String(index), a > b ? a : b, a > b ? b : a));
      const total = lines.reduce((sum, each) => sum + each.plannedMinor, 0n);
      for (const [a, b, amount] of moves) {
        const [from, to] = [lines[a % lines.length]!, lines[b % lines.length]!];
        const moved = reallocate(from, to, amount);
        if (typeof moved === 'string') continue;
        from.plannedMinor = moved.from;
        to.plannedMinor = moved.to;
      }
      expect(lines.reduce((sum, each) => sum + each.plannedMinor, 0n)).toBe(total);
      for (const each of lines) expect(each.plannedMinor >= each.actualMinor).toBe(true);
    }));
});

test.each([
  [line('a', 100n, 0n), line('a', 100n, 0n), 1n, 'SAME_LINE'],
  [line('a', 100n, 0n), { ...line('b', 0n, 0n), project: 'other' }, 1n, 'OTHER_PROJECT'],
  [line('a', 100n, 0n), line('b', 0n, 0n), 0n, 'NOT_POSITIVE'],
  [line('a', 100n, 60n), line('b', 0n, 0n), 41n, 'MORE_THAN_UNUSED'],
])('refuses', (from, to, amount, code) => expect(reallocate(from, to, amount)).toBe(code));
