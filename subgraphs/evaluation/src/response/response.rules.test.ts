import { refused } from '../refusal.messages';
import { problemsOf } from './response.rules';

const words = new Set(Array.from({ length: 20 }, (_, index) => index + 1));
const ten = Array.from({ length: 10 }, (_, index) => index + 1);
const answer = { personal: ten, current: ten, desired: ten };

test('ten distinct known words in each list are an answer', () => expect(problemsOf(answer, words, 10)).toEqual([]));

test.each([
  ['nine words', { ...answer, current: ten.slice(1) }, ['current', 'WRONG_NUMBER']],
  ['eleven words', { ...answer, desired: [...ten, 11] }, ['desired', 'WRONG_NUMBER']],
  ['a word twice', { ...answer, personal: [1, ...ten.slice(0, 9)] }, ['personal', 'REPEATED_WORD']],
  ['an unknown word', { ...answer, personal: [99, ...ten.slice(1)] }, ['personal', 'UNKNOWN_WORD']],
])('%s is not', (_, given, [list, code]) => expect(problemsOf(given, words, 10)).toMatchObject([{ list, code }]));

test.each([
  [{ ...answer, current: ten.slice(1) }, 'Välj exakt 10 ord för kulturen nu; du har valt 9.'],
  [{ ...answer, personal: [1, ...ten.slice(0, 9)] }, 'Samma ord står mer än en gång för den du är.'],
  [{ ...answer, desired: [98, 99, ...ten.slice(2)] }, 'Orden 98, 99 finns inte i ordlistan.'],
])('each problem has the values its words need', (given, message) => {
  const [{ code, values } = { code: 'UNKNOWN_CODE' as const, values: {} }] = problemsOf(given, words, 10);
  expect(refused(code, null, values).message).toBe(message);
});

test('each list is told about', () => {
  const empty = { personal: [], current: [], desired: [] };
  expect(problemsOf(empty, words, 10).map(({ list }) => list)).toEqual(['personal', 'current', 'desired']);
});
