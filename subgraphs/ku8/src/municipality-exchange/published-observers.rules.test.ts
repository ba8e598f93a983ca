import { publishedObservers } from './published-observers.rules';

const count = (code: string, trained: number, active = trained) => ({ code, trained, active });

test('four observers are hidden, and the smallest other with them', () => {
  const published = publishedObservers([count('1439', 4), count('1484', 8), count('1486', 10), count('1421', 7)]);
  expect(Object.fromEntries([...published].map(([code, { trained }]) => [code, trained]))).toEqual({ 1439: null, 1484: 8, 1486: 10, 1421: null });
});

test('one paused observer cannot be read off by subtraction', () => {
  expect(publishedObservers([count('1484', 8, 7)]).get('1484')).toEqual({ trained: 8, active: null });
});

test('nobody is a figure', () => expect(publishedObservers([count('1484', 0)]).get('1484')).toEqual({ trained: 0, active: 0 }));
