import { columns } from './column';
import { writeCsv } from './csv-writer';

const COSTS = columns({
  label: { kind: 'text', header: { sv: 'Benämning', en: 'Label' } },
  cost: { kind: 'decimal', header: { sv: 'Kostnad', en: 'Cost' }, whenEmpty: 'allowed' },
});
const rows = [{ label: '=cmd|/c calc', cost: -1000.5 }, { label: 'Lärledare; "nya", fler', cost: null }, { label: '-', cost: 0 }];

it('writes for a Swedish spreadsheet: mark, semicolons, decimal comma, no formulas', () => {
  expect(writeCsv(COSTS, rows).toString('utf8')).toBe(
    '\ufeffBenämning;Kostnad\r\n\'=cmd|/c calc;-1000,5\r\n"Lärledare; ""nya"", fler";\r\n\'-;0\r\n',
  );
});

it('writes RFC 4180 for programs', () => {
  expect(writeCsv(COSTS, rows, 'rfc4180', 'en').toString('utf8')).toBe(
    'Label,Cost\r\n\'=cmd|/c calc,-1000.5\r\n"Lärledare; ""nya"", fler",\r\n\'-,0\r\n',
  );
});

it.each(['=1', '+1', '-1', '@x', '|x', ' =1', "'=1", '＝1', '\t=1'])('lets no spreadsheet run %j', (label) => {
  const line = writeCsv(COSTS, [{ label, cost: 1 }], 'rfc4180').toString('utf8').split('\r\n')[1]!;
  expect(line.replace(/^"/u, '').startsWith("'")).toBe(true);
});
