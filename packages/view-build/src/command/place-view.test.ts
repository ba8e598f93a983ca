import { slotNamed } from './place-view';
import { originOf } from './project';

test('a slot without its version is its newest; one that is not there is answered with those that are', () => {
  expect(slotNamed('municipality.overview')).toBe('municipality.overview@1');
  expect(slotNamed('research.table@1')).toBe('research.table@1');
  expect(() => slotNamed('municipality.cellar')).toThrow(/There is no slot "municipality\.cellar"[\s\S]*municipality\.page@1/);
});

test('an address is an origin, or is refused with what to write', () => {
  expect(originOf('http://localhost:4100/overview')).toBe('http://localhost:4100');
  expect(() => originOf('localhost')).toThrow(/Write --portal http:\/\/localhost:4000/);
});
