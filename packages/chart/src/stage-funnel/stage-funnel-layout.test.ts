import { stageFunnelLayout } from './stage-funnel-layout';

test('centred, as long as many; shares of the stage before only where both are known', () => {
  const { stages, width } = stageFunnelLayout(
    [
      { label: 'a', value: 40 },
      { label: 'b', value: 30 },
      { label: 'c', value: null },
      { label: 'd', value: 10 },
      { label: 'e', value: 0 },
    ],
    400,
  );
  expect(stages.map(({ length }) => length)).toEqual([400, 300, 0, 100, 0]);
  for (const { x, length } of stages) expect(x + length / 2).toBe(width / 2);
  expect(stages.map(({ shareOfBefore }) => shareOfBefore)).toEqual([null, 0.75, null, null, 0]);
});
