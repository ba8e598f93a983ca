import { barBandLayout } from './bar-band-layout';

test('bars grow from zero, planned days after logged ones, the band from 10 to 15', () => {
  const { frame, bars, band } = barBandLayout(
    [
      { name: 'A', value: 8, planned: 4 },
      { name: 'B', value: 0 },
    ],
    800,
    [10, 15],
  );
  expect(bars[0]).toMatchObject({ x: frame.x(0), length: frame.x(8) - frame.x(0), planned: { x: frame.x(8), value: 4 } });
  expect(bars[1]).toMatchObject({ length: 0, value: 0, absence: null });
  expect(band).toEqual({ x: frame.x(10), length: frame.x(15) - frame.x(10) });
});

test('below zero a bar grows to the left and its number stands there', () => {
  const { frame, bars } = barBandLayout(
    [
      { name: 'A', value: -3 },
      { name: 'B', value: 5 },
    ],
    800,
  );
  expect(bars[0]!.x + bars[0]!.length).toBeCloseTo(frame.x(0), 5);
  expect(bars[0]!.anchor).toBe('end');
});

test('no figure: no bar, a reason', () => {
  expect(barBandLayout([{ name: 'A', value: { value: null, absence: 'SUPPRESSED' } }], 400).bars[0]).toMatchObject({
    length: 0,
    absence: 'SUPPRESSED',
  });
});
