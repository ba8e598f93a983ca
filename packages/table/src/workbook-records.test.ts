import ExcelJS from 'exceljs';
import { columns } from './column';
import { readTable } from './table';

const COLUMNS = columns({
  code: { kind: 'text', header: { sv: 'Kod', en: 'Code' } },
  count: { kind: 'integer', header: { sv: 'Antal', en: 'Count' }, whenEmpty: 'warned' },
  since: { kind: 'date', header: { sv: 'Sedan', en: 'Since' }, whenEmpty: 'allowed' },
});

async function workbook(rows: ExcelJS.CellValue[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  rows.forEach((row, index) => { if (row.length > 0) (book.getWorksheet('Blad1') ?? book.addWorksheet('Blad1')).getRow(index + 1).values = row; });
  book.addWorksheet('Blad2').addRow(['Kod', 'annat']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

it('reads the first sheet of a workbook as it reads CSV', async () => {
  const file = await workbook([
    [], ['Sedan', 'Antal', 'Kod'],
    [new Date('2012-03-07T00:00:00Z'), 1438, { richText: [{ text: '14' }, { text: '84' }] }],
    [null, { formula: '1+1', result: 2 }, { text: '1438', hyperlink: 'https://example.invalid' }],
    [], ['2012-03-08', '3 115', 1487], [null, null, '1430'],
  ]);
  const result = await readTable(file, COLUMNS);
  expect(result).toMatchObject({ format: 'xlsx', encoding: null, delimiter: null, acceptable: true, rowNumbers: [3, 4, 6, 7] });
  expect(result.rows).toEqual([
    { code: '1484', count: 1438, since: '2012-03-07' }, { code: '1438', count: 2, since: null },
    { code: '1487', count: 3115, since: '2012-03-08' }, { code: '1430', count: null, since: null },
  ]);
  expect(result.problems).toMatchObject([{ severity: 'warning', row: 7, column: 'Antal', code: 'missing-value' }]);
});

it('tells of a bad cell by row and column', async () => {
  const result = await readTable(await workbook([['Kod', 'Antal', 'Sedan'], ['1', { error: '#REF!' }], ['2', 'många']]), COLUMNS);
  expect(result.problems.map(({ row, column, code }) => [row, column, code]))
    .toEqual([[2, 'Antal', 'not-a-number'], [3, 'Antal', 'not-a-number']]);
});

it('refuses too many rows, a broken archive and one that unpacks too large', async () => {
  const file = await workbook([['Kod', 'Antal', 'Sedan'], ['1', 1], ['2', 2], ['3', 3]]);
  expect((await readTable(file, COLUMNS, { maxRows: 2 })).problems).toMatchObject([{ code: 'too-many-rows', row: 4 }]);
  expect((await readTable(file.subarray(0, file.length - 100), COLUMNS)).problems).toMatchObject([{ code: 'not-a-table' }]);
  const damaged = Buffer.from(file);
  damaged.fill(7, 60, 900);
  expect((await readTable(damaged, COLUMNS)).problems).toMatchObject([{ code: 'not-a-table' }]);

  const bomb = Buffer.from(file);
  const directory = bomb.readUInt32LE(bomb.length - 22 + 16);
  bomb.writeUInt32LE(0xfffffff0, directory + 24);
  expect((await readTable(bomb, COLUMNS)).problems).toMatchObject([{ code: 'too-many-bytes' }]);
});

it('a lone cell far to the right costs no memory', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => [String(index), 1, null]);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('A');
  sheet.addRow(['Kod', 'Antal', 'Sedan']);
  for (const row of rows) sheet.addRow(row).getCell(16_384).value = 'x';
  const result = await readTable(Buffer.from(await book.xlsx.writeBuffer()), COLUMNS);
  expect(result.rows).toHaveLength(300);
  expect(result.problems[0]).toMatchObject({ code: 'extra-cells', row: 2 });
});
