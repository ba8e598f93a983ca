import { wordingOf } from '@samlar/view-contract/coded-message';
import { problemWords } from '@samlar/view-contract/table-problem';
import da from '../../view-contract/src/table-problem.da.json';
import nb from '../../view-contract/src/table-problem.nb.json';
import { columns } from './column';
import { partProblems, totalProblems } from './declared-total';
import type { Problem, ProblemCode } from './problem';
import { NOT_A_TABLE, tooManyBytes } from './records';
import { readCsv, type ReadOptions } from './table';

const COLUMNS = columns({
  place: { kind: 'text', oneOf: ['Lysekil', 'Tanum', 'Summa'], header: { sv: 'Plats', en: 'Place' } },
  staff: { kind: 'integer', minimum: 0, maximum: 500, header: { sv: 'Personal', en: 'Staff' } },
  women: { kind: 'integer', optional: true, whenEmpty: 'warned', header: { sv: 'Kvinnor', en: 'Women' } },
  men: { kind: 'integer', optional: true, whenEmpty: 'allowed', header: { sv: 'Män', en: 'Men' } },
  day: { kind: 'date', optional: true, whenEmpty: 'allowed', header: { sv: 'Dag', en: 'Day' } },
});
const read = (text: string, options: ReadOptions<typeof COLUMNS> = {}) => readCsv(Buffer.from(text), COLUMNS, options);
const found = (text: string, options: ReadOptions<typeof COLUMNS> = {}): Problem[] => read(text, options).problems;

function summed(): Problem[] {
  const table = read('Plats;Personal;Kvinnor;Män\nLysekil;10;4;5\nSumma;12;;', { total: { column: 'place', labels: ['Summa'] } });
  return [...totalProblems(table, COLUMNS, ['staff']), ...partProblems(table, COLUMNS, 'staff', ['women', 'men'])];
}

/** One file for each thing that can be wrong, and what the reader said of it. */
const PROBLEMS: Problem[] = [
  NOT_A_TABLE, tooManyBytes(900, 800), ...found('Plats;Personal\nLysekil;1\nTanum;2\nTanum;3', { maxRows: 1 }), ...found('Plats;Personal\n"Lysekil;1'), ...found(''), ...found('Plats;Personal'),
  ...found('Plats\nTanum'), ...found('Plats;Place;Personal\nTanum;Tanum;1'), ...found('Plats;Personal;Okänd\nTanum;1;x'), ...found('Plats;Personal\nTanum;1;2;3'), ...found('Plats;Personal;Kvinnor\nTanum;;'),
  ...found('Plats;Personal\nTanum;tre'), ...found('Plats;Personal\nTanum;1,5'), ...found('Plats;Personal\nTanum;501'), ...found('Plats;Personal;Dag\nTanum;1;igår'), ...found('Plats;Personal\nOslo;1'),
  ...found('Plats;Personal\nTanum;1\nTanum;2', { key: { columns: ['place'], severity: 'error' } }), ...summed(), ...found('Plats;Personal\nA;1\nB;1\nC;1', { maxProblems: 1 }),
];

test('every code is found here, and has its words in every language', () => {
  const codes = Object.keys(problemWords.en).sort();
  expect([...new Set(PROBLEMS.map(({ code }) => code))].sort()).toEqual(codes as ProblemCode[]);
  expect([Object.keys(nb).sort(), Object.keys(da).sort()]).toEqual([codes, codes]);
});

test.each(PROBLEMS.map((problem) => [`${problem.code} ${problem.message.en}`, problem] as const))('%s is said by its code and values', (_, { code, message, values }) => {
  const named = Object.entries(values).map(([name, value]) => ({ name, number: typeof value === 'number' ? value : null, text: typeof value === 'string' ? value : null }));
  for (const [language, words] of [['en', problemWords.en], ['nb', nb], ['da', da]] as const) {
    const said = wordingOf({ code, message: message.sv, values: named }, { en: problemWords.en, [language]: words }, language);
    expect(said.language).toBe(language);
    expect(said.text).not.toMatch(/[{}]|undefined|null(?!\.)/);
  }
  expect(wordingOf({ code, message: '', values: named }, problemWords, 'en').text.replaceAll('\u00a0', ' ')).toBe(message.en);
});
