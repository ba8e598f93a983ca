import { changeOf, slopeLayout } from './slope-layout';

const row = { name: 'Lysekil', before: 0.2, after: 0.14 };

test('a change is claimed only when its interval leaves out 0', () => {
  expect(changeOf(row)).toBe('UNCERTAIN');
  expect(changeOf({ ...row, changeInterval: { from: -0.1, to: 0.02 } })).toBe('UNCERTAIN');
  expect(changeOf({ ...row, changeInterval: { from: -0.1, to: -0.02 } })).toBe('DOWN');
  expect(changeOf({ ...row, after: 0.3, changeInterval: { from: 0.05, to: 0.15 } })).toBe('UP');
  expect(changeOf({ ...row, after: null })).toBe('UNKNOWN');
});

test('equal figures keep their labels apart and inside the picture', () => {
  const rows = Array.from({ length: 8 }, (_, index) => ({ name: `Kommun ${index}`, before: 0.15, after: 0 }));
  const layout = slopeLayout(rows, [], 600);
  for (const side of ['before', 'after'] as const) {
    const labels = layout.rows.map((placed) => placed[side]!.labelY).sort((a, b) => a - b);
    labels.forEach((labelY, index) => index && expect(labelY - labels[index - 1]!).toBeGreaterThanOrEqual(16.9));
    expect(labels.at(-1)!).toBeLessThanOrEqual(layout.height);
    expect(labels[0]!).toBeGreaterThan(0);
  }
});

test('suppressed rows are listed, not drawn; bands outside the scale are left out', () => {
  const layout = slopeLayout(
    [row, { name: 'Liten', before: { value: null, absence: 'SUPPRESSED' }, after: 0.1 }],
    [
      { from: 0, to: 0.1, label: 'a' },
      { from: 0.4, to: 1, label: 'b' },
    ],
    600,
  );
  expect(layout.rows).toHaveLength(1);
  expect(layout.absent).toMatchObject([{ name: 'Liten', absence: 'SUPPRESSED' }]);
  expect(layout.bands.map(({ label }) => label)).toEqual(['a']);
});

test('the label of a band stands off the lines where there is room', () => {
  const bands = [{ from: 0, to: 0.5, label: 'god hälsa' }];
  const at = (before: number, after: number) => slopeLayout([{ name: 'Lysekil', before, after }], bands, 600, [0, 0.5]).bands[0]!;
  const { y, height, labelX, labelY } = at(0.5, 0.5);
  expect([labelX, labelY]).toEqual([300, y + height - 6]);
  expect(at(0.1, 0.1)).toMatchObject({ labelX: 300, labelY: y + 14 });
});
