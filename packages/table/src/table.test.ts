import { columns } from './column';
import { readCsv, readTable, type ReadOptions } from './table';

const HEADCOUNT = columns({
  municipality: { kind: 'text', header: { sv: 'Kommun', en: 'Municipality' }, aliases: ['Kommunnamn'] },
  employees: { kind: 'integer', minimum: 0, header: { sv: 'Anställda', en: 'Employees' } },
  women: { kind: 'integer', minimum: 0, header: { sv: 'Kvinnor', en: 'Women' }, whenEmpty: 'warned' },
  share: { kind: 'decimal', header: { sv: 'Andel', en: 'Share' }, optional: true, whenEmpty: 'allowed' },
  since: { kind: 'date', header: { sv: 'Sedan', en: 'Since' }, optional: true, whenEmpty: 'allowed' },
});
const read = (text: string, options: ReadOptions<typeof HEADCOUNT> = {}) => readCsv(Buffer.from(text, 'utf8'), HEADCOUNT, options);
const found = (text: string, options: ReadOptions<typeof HEADCOUNT> = {}) =>
  read(text, options).problems.map(({ severity, row, column, code }) => [severity, row, column, code]);

describe('what is read', () => {
  it('maps columns by name, in any order, in either language, by alias, whatever the case and space', () => {
    const result = read('women;  KOMMUNNAMN ;Employees:\n1205;Lysekil;1 438\n');
    expect(result.rows).toEqual([{ municipality: 'Lysekil', employees: 1438, women: 1205, share: null, since: null }]);
    expect(result).toMatchObject({ acceptable: true, problems: [], delimiter: ';', encoding: 'utf-8', format: 'csv', rowNumbers: [2] });
  });

  it.each([[','], [';'], ['\t']])('sniffs the delimiter %j', (delimiter) => {
    const text = [['Kommun', 'Anställda', 'Kvinnor', 'Andel'], ['"Ed, Dals; \t"', '566', '442', '"0,78"']]
      .map((line) => line.join(delimiter)).join('\r\n');
    const result = read(text);
    expect(result.delimiter).toBe(delimiter);
    expect(result.rows).toEqual([{ municipality: 'Ed, Dals;', employees: 566, women: 442, share: 0.78, since: null }]);
  });

  it('keeps zero and missing apart, and warns of what is missing', () => {
    const result = read('Kommun,Anställda,Kvinnor\nA,1,0\nB,1,\n');
    expect(result.rows.map(({ women }) => women)).toEqual([0, null]);
    expect(result.acceptable).toBe(true);
    expect(result.problems).toMatchObject([{ severity: 'warning', row: 3, column: 'Kvinnor', code: 'missing-value' }]);
  });

  it('passes over blank lines and still counts rows as the file does', () => {
    expect(read('\n\nKommun,Anställda,Kvinnor\nA,1,0\n\n,,\nB,2,1\n').rowNumbers).toEqual([4, 7]);
  });

  it('sets the declared sum aside, and lets it leave cells empty', () => {
    const options = { total: { column: 'municipality' as const, labels: ['Summa'] } };
    const result = read('Kommun,Anställda,Kvinnor\nA,1,0\n SUMMA ,,7\n', options);
    expect(result.problems).toEqual([]);
    expect(result.rows).toHaveLength(1);
    expect(result.totals).toEqual([{ municipality: 'SUMMA', employees: null, women: 7, share: null, since: null }]);
    expect(result.totalRowNumbers).toEqual([3]);
  });
});

describe('what is wrong', () => {
  const header = 'Kommun,Anställda,Kvinnor';
  it.each<[string, string, unknown[][]]>([
    ['an empty file', '', [['error', null, null, 'empty-file']]],
    ['only blank lines', '\n \n', [['error', null, null, 'empty-file']]],
    ['a header alone', `${header}\n`, [['error', null, null, 'no-rows']]],
    ['a missing header', 'Kommun,Kvinnor\nA,1\n', [['error', 1, 'Anställda', 'missing-header']]],
    ['a header twice', 'Kommun,Anställda,Kvinnor,Women\nA,1,1,1\n', [['error', 1, 'Women', 'duplicate-header']]],
    ['an unknown header', 'Kommun,Anställda,Kvinnor,Färg\nA,1,1,röd\n', [['warning', 1, 'Färg', 'unknown-header']]],
    ['a text where a number is', `${header}\nA,många,1\n`, [['error', 2, 'Anställda', 'not-a-number']]],
    ['a fraction where a whole number is', `${header}\nA,"1,5",1\n`, [['error', 2, 'Anställda', 'not-an-integer']]],
    ['a number out of range', `${header}\nA,-1,1\n`, [['error', 2, 'Anställda', 'out-of-range']]],
    ['an empty cell that may not be', `${header}\nA,,1\n`, [['error', 2, 'Anställda', 'empty-cell']]],
    ['a day there is none of', `${header},Sedan\nA,1,1,2013-02-29\n`, [['error', 2, 'Sedan', 'not-a-date']]],
    ['a row with too many cells', `${header}\nA,1,1,1\n`, [['error', 2, null, 'extra-cells']]],
    ['quotes that do not match', `${header}\nA,1,1\n"B,2,2\n\nC,3,3\n`, [['error', 3, null, 'broken-quotes']]],
    ['bytes that are no text', 'PNG\u0000\u0000', [['error', null, null, 'not-a-table']]],
  ])('tells of %s', (_, text, problems) => {
    expect(found(text)).toEqual(problems);
  });

  it('tells of a repeated key where it is repeated, and lets the caller say how bad that is', () => {
    const text = `${header}\nA,1,1\nB,1,1\na,2,2\n`;
    const key = (severity: 'error' | 'warning') => ({ key: { columns: ['municipality' as const], severity } });
    expect(found(text, key('error'))).toEqual([['error', 4, 'Kommun', 'duplicate-key']]);
    expect(read(text, key('warning')).acceptable).toBe(true);
    expect(read(text, key('error')).problems[0]!.message.sv).toBe('”a” står redan på rad 2.');
  });

  it('names the row and the column in both languages’ words', () => {
    const { problems } = read(`${header}\nA,många,1\n`);
    expect(problems[0]!.message).toEqual({
      sv: '”många” är inte ett tal. Skriv till exempel 1 438 eller 1438.',
      en: '“många” is not a number. Write for example 1 438 or 1438.',
    });
  });

  it('refuses too many rows and too many bytes whole', () => {
    const text = `${header}\n${'A,1,1\n'.repeat(11)}`;
    expect(found(text, { maxRows: 10 })).toEqual([['error', 12, null, 'too-many-rows']]);
    expect(read(text, { maxRows: 10 }).rows).toEqual([]);
    expect(read(text, { maxRows: 11 }).acceptable).toBe(true);
    expect(found(text, { maxBytes: 10 })).toEqual([['error', null, null, 'too-many-bytes']]);
  });

  it('gives up early on a row without end', () => {
    expect(found(`${header}\nA,1,1\n${','.repeat(15_000_000)}`)).toEqual([['error', 3, null, 'broken-quotes']]);
    expect(found(`${header}\nA,1,1\n"${'B,1,1\n'.repeat(1_000_000)}`)).toEqual([['error', 3, null, 'broken-quotes']]);
  });

  it('keeps a bounded number of problems and says how many more there are', () => {
    const { problems, acceptable } = read(`${header}\n${'A,x,1\n'.repeat(50)}`, { maxProblems: 10 });
    expect(problems).toHaveLength(11);
    expect(problems[10]).toMatchObject({ code: 'more-problems', severity: 'error' });
    expect(problems[10]!.message.en).toContain('40');
    expect(acceptable).toBe(false);
  });

  it('is not accepted because the errors came after the limit', () => {
    expect(read(`${header}\n${'A,1,\n'.repeat(5)}A,x,1\n`, { maxProblems: 5 }).acceptable).toBe(false);
  });
});

it('reads 200 000 rows of Latin-1 in seconds and refuses one more', async () => {
  const line = 'Vänersborg;3 115;2 534;0,81\r\n';
  const file = (rows: number) => Buffer.from(`Kommun;Anställda;Kvinnor;Andel\r\n${line.repeat(rows)}`, 'latin1');
  const started = Date.now();
  const result = readCsv(file(200_000), HEADCOUNT);
  expect(result.rows).toHaveLength(200_000);
  expect(result.rows[199_999]).toEqual({ municipality: 'Vänersborg', employees: 3115, women: 2534, share: 0.81, since: null });
  expect(result).toMatchObject({ acceptable: true, encoding: 'latin-1', delimiter: ';' });
  expect((await readTable(file(200_001), HEADCOUNT)).problems).toMatchObject([{ code: 'too-many-rows' }]);
  expect(Date.now() - started).toBeLessThan(15_000);
});
