import fc from 'fast-check';
import { apportion } from './apportion';

it('gives the largest remainders the rest', () => {
  expect(apportion(82, [400, 275, 370, 200, 507, 364, 322, 180])).toEqual([12, 9, 12, 6, 16, 11, 10, 6]);
  expect(apportion(3, [1, 1])).toEqual([2, 1]);
});

it('passes what a cap turns away to the others, and says when there is no room', () => {
  expect(apportion(10, [9, 1], [2, 20])).toEqual([2, 8]);
  expect(() => apportion(10, [1, 1], [4, 4])).toThrow('Cannot place 2');
});

it('adds up, stays within caps and within one of the quota', () => {
  const parts = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), cap: fc.integer({ min: 0, max: 50 }) }), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(parts, fc.nat(1), (list, seed) => {
    const caps = list.map(({ cap }) => cap);
    const room = caps.reduce((a, b) => a + b, 0);
    const total = Math.floor(room * (seed === 0 ? 0.5 : 1));
    const divided = apportion(total, list.map(({ weight }) => weight), caps);
    expect(divided.reduce((a, b) => a + b, 0)).toBe(total);
    expect(divided.every((part, index) => part >= 0 && part <= caps[index]!)).toBe(true);
  }));
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }), fc.nat(1000), (weights, total) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    apportion(total, weights).forEach((part, index) => expect(Math.abs(part - (weights[index]! / sum) * total)).toBeLessThan(1));
  }));
});
