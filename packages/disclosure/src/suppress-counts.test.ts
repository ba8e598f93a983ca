import fc from 'fast-check';
import { GENDER_COUNT_FIELDS, type GenderCountNumbers } from './gender-count';
import { suppressCounts, type CountedScope } from './suppress-counts';

const count = (women: number, men: number, unspecified = 0): GenderCountNumbers => ({ total: women + men + unspecified, women, men, unspecified });
const plus = (a: GenderCountNumbers, b: GenderCountNumbers) => count(a.women + b.women, a.men + b.men, a.unspecified + b.unspecified);

test("Uddevalla's managers: small levels are hidden, the sum of 70 stands", () => {
  const levels = { enhetschef: count(52, 4), avdelningschef: count(4, 3), sektionschef: count(3, 3), socialchef: count(0, 1) };
  const scopes = [{ id: 'all', count: count(59, 11) }, ...Object.entries(levels).map(([id, c]) => ({ id, count: c }))];
  const published = suppressCounts(scopes, [{ whole: 'all', parts: Object.keys(levels) }], 5);
  expect(published.get('all')).toEqual({ ...count(59, 11), absence: null });
  expect(published.get('socialchef')).toEqual({ total: null, women: null, men: null, unspecified: null, absence: 'SUPPRESSED' });
  expect(published.get('enhetschef')).toMatchObject({ women: null, men: null, absence: 'SUPPRESSED' });
  // 70 less the other levels must not give the one head
  const totals = ['enhetschef', 'avdelningschef', 'sektionschef'].map((id) => published.get(id)!.total);
  expect(totals).toContain(null);
});

test('whole municipality minus education administration cannot be worked out when it is small', () => {
  const scopes = [
    { id: 'municipality', count: count(300, 103) },
    { id: 'education', count: count(298, 101) },
  ];
  const published = suppressCounts(scopes, [{ whole: 'municipality', parts: ['education'] }], 5);
  for (const field of ['total', 'women', 'men'] as const) {
    expect([published.get('municipality')![field], published.get('education')![field]]).toContain(null);
  }
});

test('Lysekil: a large rest hides nothing', () => {
  const scopes = [
    { id: 'lysekil', count: count(1205, 233) },
    { id: 'education', count: count(338, 62) },
  ];
  for (const published of suppressCounts(scopes, [{ whole: 'lysekil', parts: ['education'] }], 5).values()) expect(published.absence).toBeNull();
});

test('parts larger than their whole are refused by name', () => {
  const scopes = [
    { id: 'whole', count: count(5, 5) },
    { id: 'part', count: count(6, 4) },
  ];
  expect(() => suppressCounts(scopes, [{ whole: 'whole', parts: ['part'] }], 5)).toThrow('women: the parts part are 1 more than whole');
});

/** All values each number could have for someone who tries every way to fill the tree; the children fill the whole. */
function everyFilling(published: Map<string, Record<string, number | null | string>>, children: string[], highest: number) {
  const splits: GenderCountNumbers[] = [];
  for (let w = 0; w <= highest; w++) for (let m = 0; m <= highest; m++) splits.push(count(w, m));
  const fits = (id: string, c: GenderCountNumbers) =>
    GENDER_COUNT_FIELDS.every((f) => published.get(id)![f] === null || published.get(id)![f] === c[f]);
  const found = new Map<string, Set<number>>();
  const walk = (index: number, sum: GenderCountNumbers, chosen: GenderCountNumbers[]) => {
    if (index === children.length) {
      if (!fits('all', sum)) return;
      [sum, ...chosen].forEach((c, i) =>
        GENDER_COUNT_FIELDS.forEach((f) => {
          const cell = `${i === 0 ? 'all' : children[i - 1]} ${f}`;
          found.set(cell, (found.get(cell) ?? new Set()).add(c[f]));
        }),
      );
      return;
    }
    for (const c of splits) if (fits(children[index]!, c)) walk(index + 1, plus(sum, c), [...chosen, c]);
  };
  walk(0, count(0, 0), []);
  return found;
}

test('a tree with both sexes: trying every filling never leaves one value for what was small', () => {
  const child = fc.tuple(fc.nat(6), fc.nat(6)).map(([w, m]) => count(w, m));
  fc.assert(
    fc.property(fc.array(child, { minLength: 2, maxLength: 3 }), (counts) => {
      const children = counts.map((_, i) => `unit ${i}`);
      const scopes: CountedScope[] = [{ id: 'all', count: counts.reduce(plus) }, ...counts.map((c, i) => ({ id: children[i]!, count: c }))];
      const published = suppressCounts(scopes, [{ whole: 'all', parts: children }], 3);
      const found = everyFilling(published as never, children, 8);
      for (const { id, count: true_ } of scopes) {
        for (const field of GENDER_COUNT_FIELDS) {
          if (true_[field] > 0 && true_[field] < 3) expect([id, field, found.get(`${id} ${field}`)!.size > 1]).toEqual([id, field, true]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('a whole beside a part: trying every filling never leaves one value for a small rest', () => {
  const some = fc.tuple(fc.nat(6), fc.nat(6)).map(([w, m]) => count(w, m));
  const unknown = { total: null, women: null, men: null, unspecified: null, absence: null };
  fc.assert(
    fc.property(some, some, (part, rest) => {
      const scopes = [
        { id: 'all', count: plus(part, rest) },
        { id: 'part', count: part },
      ];
      const published = suppressCounts(scopes, [{ whole: 'all', parts: ['part'] }], 3);
      const found = everyFilling(new Map([...published, ['rest', unknown]]) as never, ['part', 'rest'], 9);
      for (const [id, truth] of [...scopes.map((scope) => [scope.id, scope.count] as const), ['rest', rest] as const]) {
        for (const field of GENDER_COUNT_FIELDS) {
          if (truth[field] > 0 && truth[field] < 3) expect([id, field, found.get(`${id} ${field}`)!.size > 1]).toEqual([id, field, true]);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a region of 14 municipalities with 10 administrations each is quick', () => {
  const scopes: CountedScope[] = [];
  const nestings = [];
  let region = count(0, 0);
  for (let m = 0; m < 14; m++) {
    const parts = [];
    let municipality = count(0, 0);
    for (let a = 0; a < 10; a++) {
      const c = count((m * 7 + a * 13) % 40, (m * 11 + a * 5) % 17);
      scopes.push({ id: `${m}/${a}`, count: c });
      parts.push(`${m}/${a}`);
      municipality = plus(municipality, c);
    }
    scopes.push({ id: `${m}`, count: municipality });
    nestings.push({ whole: `${m}`, parts });
    region = plus(region, municipality);
  }
  scopes.push({ id: 'region', count: region });
  nestings.push({ whole: 'region', parts: Array.from({ length: 14 }, (_, m) => `${m}`) });
  const started = performance.now();
  const published = suppressCounts(scopes, nestings, 5);
  expect(performance.now() - started).toBeLessThan(6000);
  expect(published.get('region')!.absence).toBeNull();
});
