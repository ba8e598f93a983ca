import fc from 'fast-check';
import { readFigure, writeFigure } from './figure';

describe('readFigure', () => {
  it.each([
    ['0', 0], ['1438', 1438], ['1 438', 1438], ['1\u00a0438', 1438], ['1\u2009438', 1438], ['1\u202f762\u00a0220', 1762220],
    ['\u22121\u00a0000', -1000], ['-1000', -1000], ['+5', 5], ['\u2212 1 000', -1000], ['3,5', 3.5], ['3.5', 3.5], ['1 438,25', 1438.25],
    [' 12 ', 12], ['1,438', 1.438],
  ])('reads %j as %d', (text, value) => {
    expect(readFigure(text)).toBe(value);
  });

  it.each(['', 'x', '12 kr', '1 43', '12 3456', '1,2,3', '1.438.000', '1 438.5.2', '--1', '1e5', 'Infinity', '0x10', '99999999999999999999', '–', '..'])(
    'refuses %j', (text) => {
      expect(readFigure(text)).toBeNull();
    },
  );

  it('never gives minus zero', () => {
    expect(Object.is(readFigure('-0'), 0)).toBe(true);
  });

  it('reads every figure it writes', () => {
    const figures = fc.oneof(fc.maxSafeInteger(), fc.double({ min: -1e12, max: 1e12, noNaN: true }));
    fc.assert(fc.property(figures, fc.constantFrom(',' as const, '.' as const), (value, mark) => {
      expect(readFigure(writeFigure(value, mark))).toBeCloseTo(value, 9);
    }));
  });
});
