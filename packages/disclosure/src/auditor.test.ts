import { audit } from './auditor';

const hide = (key: string, lowest = 1) => ({ key, value: null, lowest });
const print = (key: string, value: number) => ({ key, value });

test('one unknown in a sum is known', () => {
  expect(audit([print('all', 10), print('a', 7), hide('b')], [{ whole: 'all', parts: ['a', 'b'] }]).get('b')).toEqual({ lowest: 3, highest: 3 });
});

test('two unknowns range over what the sum leaves them', () => {
  const found = audit([print('all', 10), print('a', 4), hide('b'), hide('c')], [{ whole: 'all', parts: ['a', 'b', 'c'] }]);
  expect(found.get('b')).toEqual({ lowest: 1, highest: 5 });
});

test('two sums together give away what neither gives alone', () => {
  const cells = [print('t1', 10), print('t2', 12), print('t3', 8), hide('a'), hide('b'), hide('c')];
  const sums = [
    { whole: 't1', parts: ['a', 'b'] },
    { whole: 't2', parts: ['b', 'c'] },
    { whole: 't3', parts: ['a', 'c'] },
  ];
  expect(audit(cells, sums)).toEqual(
    new Map([
      ['a', { lowest: 3, highest: 3 }],
      ['b', { lowest: 7, highest: 7 }],
      ['c', { lowest: 5, highest: 5 }],
    ]),
  );
});

test('bounds alone give away 1 + 1', () => {
  const found = audit([print('all', 2), hide('a'), hide('b')], [{ whole: 'all', parts: ['a', 'b'] }]);
  expect(found.get('a')).toEqual({ lowest: 1, highest: 1 });
});

test('a whole hidden with a part has no upper limit', () => {
  expect(audit([hide('all'), hide('a')], [{ whole: 'all', parts: ['a'] }]).get('all')).toEqual({ lowest: 1, highest: Infinity });
});

test('contradicting tables and unknown cells are told', () => {
  expect(() => audit([print('all', 1), hide('a'), hide('b')], [{ whole: 'all', parts: ['a', 'b'] }])).toThrow('contradict');
  expect(() => audit([hide('all')], [{ whole: 'all', parts: ['x'] }])).toThrow('no cell x');
});
