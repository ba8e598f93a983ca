import { idOf } from './identity';

it('gives a version 5 uuid that never changes', () => {
  expect(idOf('municipality', '1484')).toBe('1e9ae4dc-3ae3-5e09-bd0a-3472408cfaa4');
});

it('tells parts apart, and takes a number for its digits', () => {
  expect(idOf('person', 'ab', 'c')).not.toBe(idOf('person', 'a', 'bc'));
  expect(idOf('person', 'a', 1)).toBe(idOf('person', 'a', '1'));
  expect(idOf('person', 'a')).not.toBe(idOf('unit', 'a'));
});
