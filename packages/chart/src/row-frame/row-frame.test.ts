import { rowFrame } from './row-frame';

const names = ['Lysekil', 'Munkedal', 'Verksamhet för lärande i Orust kommun'];

test('wide: names beside the bars, bars between name and end room', () => {
  const frame = rowFrame({ names, width: 800, domain: [0, 1], nice: false });
  expect(frame.stacked).toBe(false);
  expect(frame.x(0)).toBe(frame.left);
  expect(frame.x(1)).toBe(800 - 64);
  expect(frame.left).toBeLessThanOrEqual(800 * 0.34);
  for (const row of frame.rows) expect(row.y).toBeLessThan(frame.height);
});

test('an axis of whole numbers has no halves, which would be written as the number beside', () => {
  const ticks = (whole: boolean): number[] => rowFrame({ names, width: 640, domain: [0, 4], whole }).ticks;
  expect([ticks(true), ticks(false).includes(0.5)]).toEqual([[0, 1, 2, 3, 4], true]);
});

test('narrow: names above, the whole width for bars, rows do not overlap', () => {
  const frame = rowFrame({ names, width: 288, domain: [0, 100] });
  expect(frame.stacked).toBe(true);
  expect(frame.left).toBe(6);
  frame.rows.reduce((before, row) => {
    expect(row.labelY).toBeGreaterThan(before.y);
    expect(row.y).toBeGreaterThan(row.labelY);
    return row;
  });
  expect(frame.ticks.length).toBeLessThanOrEqual(4);
});
