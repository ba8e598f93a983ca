import fc from 'fast-check';
import { columns } from '@samlar/table/column';
import { columnTotal, totalProblems } from '@samlar/table/declared-total';
import { readTable } from '@samlar/table/table';
import { GenderCount } from '@samlar/subgraph/value-types';
import { publishedHeadcounts, type CountedUnit } from './headcount.rules';
import { findCycle } from './import/import.rules';

const sexes = fc.record({ women: fc.nat(200), men: fc.nat(200), unspecified: fc.nat(20) });
const numbers = ({ women, men, unspecified }: { women: number; men: number; unspecified: number }) => ({ total: women + men + unspecified, women, men, unspecified });
const addsUp = ({ total, women, men, unspecified }: { total: number | null; women: number | null; men: number | null; unspecified: number | null }): boolean =>
  total === null || women === null || men === null || unspecified === null || women + men + unspecified === total;

test('invariant 2: a count is the sum of its parts, however it is made', () => {
  fc.assert(fc.property(sexes, ({ women, men, unspecified }) => addsUp(GenderCount.of(women, men, unspecified))));
});

/** A unit whose managers are some of its employees. */
const unit = (id: string) => fc.tuple(sexes, fc.double({ min: 0, max: 1, noNaN: true })).map(([all, share]): CountedUnit => {
  const part = (count: number): number => Math.floor(count * share);
  return { id, organisation: 'o', employees: numbers(all), managers: numbers({ women: part(all.women), men: part(all.men), unspecified: part(all.unspecified) }) };
});

test('invariant 2: published counts add up where all parts are there, and never say more than is true', () => {
  fc.assert(fc.property(fc.tuple(unit('a'), unit('b')), sexes, ([a, b], rest) => {
    const plus = (pick: 'employees' | 'managers', more: typeof rest) => numbers({
      women: a[pick].women + b[pick].women + more.women, men: a[pick].men + b[pick].men + more.men, unspecified: a[pick].unspecified + b[pick].unspecified + more.unspecified });
    const whole: CountedUnit = { id: 'o', organisation: 'o', employees: plus('employees', rest), managers: plus('managers', { women: 0, men: 0, unspecified: 0 }) };
    const published = publishedHeadcounts(whole, [a, b]);
    for (const each of [whole, a, b]) {
      for (const pick of ['employees', 'managers'] as const) {
        const shown = published.get(each.id)![pick];
        expect(addsUp(shown)).toBe(true);
        for (const part of ['total', 'women', 'men', 'unspecified'] as const) if (shown[part] !== null) expect(shown[part]).toBe(each[pick][part]);
      }
    }
  }), { numRuns: 60 });
});

const COSTS = columns({
  label: { kind: 'text', header: { sv: 'Benämning', en: 'Label' } },
  amount: { kind: 'integer', whenEmpty: 'allowed', header: { sv: 'Belopp', en: 'Amount' } },
});

test('invariant 3: difference = declared − computed, told exactly where there is one', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: -5000, max: 5000 }), async (amounts, off) => {
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    fc.pre(sum + off >= 0);
    const file = Buffer.from(`Benämning;Belopp\n${amounts.map((amount, index) => `Rad ${index};${amount}`).join('\n')}\nSumma;${sum + off}\n`);
    const table = await readTable(file, COSTS, { total: { column: 'label', labels: ['Summa'] } });
    const { declared, computed } = columnTotal(table, 'amount');
    expect([declared, computed]).toEqual([sum + off, sum]);
    expect(totalProblems(table, COSTS, ['amount'], 'warning')).toHaveLength(off === 0 ? 0 : 1);
  }), { numRuns: 80 });
});

interface Line {
  person: number;
  manager: number;
  from: number;
  to: number;
}

/** Reorganisations: lines that hold for a time. Whether a set of lines is let through is the import's own rule. */
const line = fc.record({ person: fc.nat(11), manager: fc.nat(11), from: fc.nat(20), to: fc.nat(20) }).filter(({ person, manager, from, to }) => person !== manager && from <= to);
const above = (lines: Line[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { person, manager } of lines) found.set(`${person}`, [...(found.get(`${person}`) ?? []), `${manager}`]);
  return found;
};

/** Acyclic by another way than the rule's: take away who has nobody above left, until nobody or nothing can be taken. */
function acyclic(lines: Line[]): boolean {
  let rest = lines;
  for (;;) {
    const led = new Set(rest.map(({ person }) => person));
    const next = rest.filter(({ manager }) => led.has(manager));
    if (next.length === rest.length) return rest.length === 0;
    rest = next;
  }
}

test('invariant 4: after any reorganisations the rule lets through, the reporting lines are acyclic on every day', () => {
  let refused = 0;
  fc.assert(fc.property(fc.array(line, { maxLength: 40 }), (changes) => {
    const lines: Line[] = [];
    for (const change of changes) {
      if (findCycle(above([...lines, change])) === null) lines.push(change);
      else refused++;
    }
    for (let day = 0; day <= 20; day++) expect(acyclic(lines.filter(({ from, to }) => from <= day && day <= to))).toBe(true);
  }));
  expect(refused).toBeGreaterThan(0);
});

test('invariant 4: a cycle that is told is one: each has the next above, and it comes round', () => {
  fc.assert(fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
    const lead = above(lines);
    const cycle = findCycle(lead);
    expect(cycle === null).toBe(acyclic(lines));
    cycle?.forEach((person, index) => expect(lead.get(person)).toContain(cycle[(index + 1) % cycle.length]));
  }));
});
