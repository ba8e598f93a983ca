import { toCsv } from './csv';

test('semicolons, decimal commas, CRLF and BOM; zero, missing, suppressed and not applicable stay apart from empty', () => {
  const columns = [
    { key: 'name', label: 'Kommun' },
    { key: 'n', label: 'Anställda', kind: 'number' as const },
    { key: 's', label: 'Kvinnor', kind: 'share' as const },
  ];
  const rows = [
    { name: 'Lysekil', n: 1438, s: 0.838 },
    { name: 'A "B"; C', n: 0, s: { value: null, absence: 'SUPPRESSED' as const } },
    { name: 'D', n: null, s: { value: null, absence: 'NOT_APPLICABLE' as const } },
  ];
  expect(toCsv(columns, rows)).toBe('\ufeffKommun;Anställda;Kvinnor (%)\r\nLysekil;1438;83,8\r\n"A ""B""; C";0;..\r\nD;..;.\r\n');
});

test('a formula is kept as text, a negative amount is not touched', () => {
  const columns = [
    { key: 'a', label: 'A' },
    { key: 'b', label: 'B', kind: 'money' as const },
  ];
  expect(
    toCsv(columns, [
      { a: '=1+1', b: -1000.5 },
      { a: '-x', b: 1 },
    ]),
  ).toBe("\ufeffA;B (kr)\r\n'=1+1;-1000,5\r\n'-x;1\r\n");
});
