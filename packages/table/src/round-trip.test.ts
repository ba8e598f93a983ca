import fc from 'fast-check';
import { columns } from './column';
import { writeCsv } from './csv-writer';
import { readCsv } from './table';

const COLUMNS = columns({
  name: { kind: 'text', header: { sv: 'Namn', en: 'Name' }, whenEmpty: 'allowed' },
  count: { kind: 'integer', header: { sv: 'Antal', en: 'Count' }, whenEmpty: 'allowed' },
  share: { kind: 'decimal', header: { sv: 'Andel', en: 'Share' }, whenEmpty: 'allowed' },
  since: { kind: 'date', header: { sv: 'Sedan', en: 'Since' }, whenEmpty: 'allowed' },
});

// What a file cannot tell apart is left out: space around a text, and an empty text from a missing one. NUL is no text.
const text = fc.oneof(fc.string(), fc.constantFrom('=1+1', '@SUM(A1)', "'=x", '-5', 'a;b', 'a,b', '"', 'å\r\nä', '\t=1', '＝1'))
  .map((value) => value.replaceAll('\0', '').trim())
  .map((value) => (value === '' ? null : value));
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const rows = fc.array(fc.record({
  name: text,
  count: fc.option(fc.integer({ min: -1e9, max: 1e9 })),
  share: fc.option(fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000)),
  since: fc.option(day),
}).filter((row) => Object.values(row).some((value) => value !== null)), { minLength: 1, maxLength: 20 });

it('reads back what it writes, in both variants and languages', () => {
  fc.assert(fc.property(rows, fc.constantFrom('swedish' as const, 'rfc4180' as const), fc.constantFrom('sv' as const, 'en' as const),
    (written, variant, language) => {
      const result = readCsv(writeCsv(COLUMNS, written, variant, language), COLUMNS);
      expect(result.problems).toEqual([]);
      expect(result.rows).toEqual(written);
      expect(result).toMatchObject(variant === 'swedish'
        ? { encoding: 'utf-8-bom', delimiter: ';' } : { encoding: 'utf-8', delimiter: ',' });
    }), { numRuns: 300 });
});

it('maps the columns under any order of them', () => {
  const keys = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const orders = fc.shuffledSubarray(keys, { minLength: keys.length, maxLength: keys.length });
  fc.assert(fc.property(rows, orders, (written, order) => {
    const shuffled = Object.fromEntries(order.map((key) => [key, COLUMNS[key]])) as typeof COLUMNS;
    expect(readCsv(writeCsv(shuffled, written), COLUMNS).rows).toEqual(written);
  }));
});

it('never throws and never keeps an erroneous file, whatever the bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
    const result = readCsv(Buffer.from(bytes), COLUMNS);
    expect(result.acceptable).toBe(!result.problems.some(({ severity }) => severity === 'error'));
    expect(result.acceptable && result.rows.length === 0).toBe(false);
  }), { numRuns: 500 });
});
