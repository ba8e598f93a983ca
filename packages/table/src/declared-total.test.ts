import fc from 'fast-check';
import { columns } from './column';
import { columnTotal, declaredTotal, partProblems, sum, totalProblems } from './declared-total';
import { readCsv } from './table';

const COSTS = columns({
  label: { kind: 'text', header: { sv: 'Benämning', en: 'Label' } },
  cost: { kind: 'decimal', header: { sv: 'Kostnad', en: 'Cost' }, whenEmpty: 'allowed' },
});
const costs = (text: string) => readCsv(Buffer.from(text), COSTS, { total: { column: 'label', labels: ['Summa'] } });

it('shows a difference and does not correct it', () => {
  const result = costs('Benämning;Kostnad\nA;1000,10\nB;0,20\nSumma;900,30\n');
  expect(columnTotal(result, 'cost')).toEqual({ declared: 900.3, computed: 1000.3, difference: -100, missing: 0 });
  expect(totalProblems(result, COSTS, ['cost'])).toEqual([{
    severity: 'warning', row: 4, column: 'Kostnad', code: 'sum-differs', values: { form: 'total', declared: 900.3, computed: 1000.3, difference: -100 },
    message: {
      sv: 'Angiven summa 900,3, raderna ger 1\u00a0000,3: skillnad \u2212100.',
      en: 'Declared sum 900.3, the rows give 1,000.3: difference -100.',
    },
  }]);
});

it('has no difference where nothing was declared, and counts what is missing', () => {
  const result = costs('Benämning;Kostnad\nA;5\nB;\n');
  expect(columnTotal(result, 'cost')).toEqual({ declared: null, computed: 5, difference: null, missing: 1 });
  expect(totalProblems(result, COSTS, ['cost'])).toEqual([]);
});

it('difference is declared less computed, for all figures', () => {
  fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: -1e6, max: 1e6 }))), fc.integer({ min: -1e7, max: 1e7 }), (values, declared) => {
    const total = declaredTotal(declared, values);
    expect(total.computed + total.difference!).toBe(declared);
    expect(total.missing).toBe(values.filter((value) => value === null).length);
  }));
});

it('sums tenths without a trace of binary arithmetic', () => {
  expect(sum([0.1, 0.2, null])).toBe(0.3);
});

it('tells of a row whose parts do not make its whole', () => {
  const set = columns({
    name: { kind: 'text', header: { sv: 'Kommun', en: 'Municipality' } },
    all: { kind: 'integer', header: { sv: 'Anställda', en: 'Employees' } },
    women: { kind: 'integer', header: { sv: 'Kvinnor', en: 'Women' }, whenEmpty: 'warned' },
    men: { kind: 'integer', header: { sv: 'Män', en: 'Men' }, whenEmpty: 'warned' },
  });
  const result = readCsv(Buffer.from('Kommun,Anställda,Kvinnor,Män\nA,3,1,2\nB,4,1,2\nC,4,,2\n'), set);
  expect(partProblems(result, set, 'all', ['women', 'men'])).toEqual([{
    severity: 'error', row: 3, column: 'Anställda', code: 'sum-differs', values: { form: 'parts', parts: 'Kvinnor + Män', partsEnglish: 'Women + Men', declared: 4, computed: 3 },
    message: { sv: 'Kvinnor + Män är 3, men det står 4.', en: 'Women + Men is 3, but it says 4.' },
  }]);
});
