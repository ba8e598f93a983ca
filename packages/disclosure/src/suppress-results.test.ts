import { showableScopes } from './suppress-results';

const scopes = (respondents: Record<string, number>) => Object.entries(respondents).map(([id, n]) => ({ id, respondents: n }));

test('too few respondents, and the result that would give theirs away', () => {
  const shown = showableScopes(scopes({ all: 60, a: 30, b: 24, c: 6 }), [{ whole: 'all', parts: ['a', 'b', 'c'] }], 7);
  expect([...shown]).toEqual(['all', 'a']);
});

test('a part that leaves fewer than the threshold of the whole is not shown beside it', () => {
  expect([...showableScopes(scopes({ whole: 40, part: 36 }), [{ whole: 'whole', parts: ['part'] }], 7)]).toEqual(['whole']);
  expect([...showableScopes(scopes({ whole: 40, part: 30 }), [{ whole: 'whole', parts: ['part'] }], 7)]).toEqual(['whole', 'part']);
});

test('nobody answered: no result to show', () => {
  expect([...showableScopes(scopes({ whole: 20, part: 0 }), [{ whole: 'whole', parts: ['part'] }], 7)]).toEqual(['whole']);
});

test('wrong scopes are told', () => {
  expect(() => showableScopes(scopes({ a: 9 }), [{ whole: 'a', parts: ['b'] }], 7)).toThrow('is no scope');
  expect(() => showableScopes(scopes({ a: 9, b: 10 }), [{ whole: 'a', parts: ['b'] }], 7)).toThrow('1 more respondents');
});

test('a whole of 9 beside a part of 7 would give the result of two people', () => {
  const shown = showableScopes([{ id: 'whole', respondents: 9 }, { id: 'a', respondents: 7 }, { id: 'b', respondents: 1 }], [{ whole: 'whole', parts: ['a', 'b'] }], 7);
  expect([...shown]).toEqual(['whole']);
})
