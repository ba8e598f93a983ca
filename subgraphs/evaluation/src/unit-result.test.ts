import fc from 'fast-check';
import type { NamedVotes } from './unit-result';
import { figuresOf, type UnitFigures, type UnitVotes } from './unit-result';

const words: NamedVotes[] = [
  { word: '1', sv: 'ett', en: 'one', level: 1, limiting: true, personal: 2, current: 20, desired: 1 },
  { word: '2', sv: 'två', en: 'two', level: 5, limiting: false, personal: 30, current: 60, desired: 90 },
];
const unit = (id: string, parent: string | null, respondents: number): UnitVotes =>
  ({ unit: id, parent, respondents, words, limitingShares: null });

const shownOf = (figures: UnitFigures[]) => figures.filter(({ suppressedBecause }) => suppressedBecause === null).map((each) => each.unit);

test('six are too few, seven are enough, ten for levels and single words', () => {
  const figures = figuresOf('2012', [unit('a', null, 6), unit('b', null, 7), unit('c', null, 10)]);
  expect(figures[0]).toEqual({
    unit: 'a', suppressedBecause: 'TOO_FEW', respondents: null, entropy: null, entropyLow: null, entropyHigh: null,
    personalCurrentMatches: null, currentDesiredMatches: null, personalDesiredMatches: null, levels: null, words: null,
  });
  expect(figures[1]).toMatchObject({ suppressedBecause: null, entropy: 0.25, levels: null, words: null });
  expect(figures[2]!.words).toHaveLength(2);
  expect(figures[2]!.levels).toHaveLength(7);
});

test('an administrator may ask for more', () => {
  const [figures] = figuresOf('2012', [unit('a', null, 14)], { figures: 12, words: 15 });
  expect(figures).toMatchObject({ respondents: 14, words: null });
  expect(figuresOf('2012', [unit('a', null, 11)], { figures: 12, words: 15 })[0]!.suppressedBecause).toBe('TOO_FEW');
});

test('a whole is not shown beside a part that leaves too few', () => {
  const shown = shownOf(figuresOf('2012', [unit('municipality', null, 20), unit('education', 'municipality', 17)]));
  expect(shown).toHaveLength(1);
  expect(shownOf(figuresOf('2012', [unit('municipality', null, 24), unit('education', 'municipality', 17)]))).toHaveLength(2);
  expect(shownOf(figuresOf('2012', [unit('municipality', null, 17), unit('education', 'municipality', 17)]))).toHaveLength(2);
});

test('a single hidden part hides another, so that subtraction gives nothing', () => {
  const figures = figuresOf('2012', [unit('whole', null, 43), unit('a', 'whole', 20), unit('b', 'whole', 20), unit('c', 'whole', 3)]);
  expect(figures.find((each) => each.unit === 'c')!.suppressedBecause).toBe('TOO_FEW');
  expect(figures.filter((each) => each.suppressedBecause === 'DERIVABLE')).toHaveLength(1);
});

/** A random tree: each unit's own respondents, each under an earlier one. */
const tree = fc.array(fc.record({ own: fc.nat(12), under: fc.nat() }), { minLength: 1, maxLength: 9 }).map((nodes) => {
  const parents = nodes.map(({ under }, index) => (index === 0 ? null : under % index));
  const totals = nodes.map(({ own }) => own);
  for (let index = nodes.length - 1; index > 0; index -= 1) totals[parents[index]!]! += totals[index]!;
  return nodes.map((_, index) => unit(`${index}`, parents[index] === null ? null : `${parents[index]}`, totals[index]!));
});

test('no subtraction of shown results in a tree leaves a group of one to six', () => {
  fc.assert(fc.property(tree, (units) => {
    const shown = new Set(shownOf(figuresOf('2012', units)));
    const n = new Map(units.map((each) => [each.unit, each.respondents]));
    const below = (id: string): string[] => units.filter(({ parent }) => parent === id).flatMap((child) =>
      (shown.has(child.unit) ? [child.unit] : below(child.unit)));
    for (const id of shown) {
      expect(n.get(id)).toBeGreaterThanOrEqual(7);
      const rest = n.get(id)! - below(id).reduce((sum, part) => sum + n.get(part)!, 0);
      expect(rest === 0 || rest >= 7).toBe(true);
    }
  }), { numRuns: 300 });
});
