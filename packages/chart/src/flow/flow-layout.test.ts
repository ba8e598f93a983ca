import fc from 'fast-check';
import { flowTable, sankeyLayout, type Flow } from './flow-layout';

const nodes = ['stromstad', 'tanum', 'sotenas', 'orust'].map((id) => ({ id, name: id }));

test('sums by giver and receiver, own visits not applicable', () => {
  const { values, given, received, total } = flowTable(nodes, [
    { from: 'tanum', to: 'stromstad', value: 3 },
    { from: 'tanum', to: 'sotenas', value: 2 },
  ]);
  expect(values[0]).toEqual([null, 0, 0, 0]);
  expect(values[1]).toEqual([3, null, 2, 0]);
  expect([given, received, total]).toEqual([[0, 5, 0, 0], [3, 0, 2, 0], 5]);
});

test('a flow to nobody is told', () => {
  expect(() => flowTable(nodes, [{ from: 'tanum', to: 'x', value: 1 }])).toThrow('from tanum to x');
});

test('nobody is left out, nodes keep their order and never overlap, bands are as thick as their flows', () => {
  const flow = fc.record({ from: fc.nat(3), to: fc.nat(3), value: fc.nat(9) }).filter(({ from, to }) => from !== to);
  fc.assert(
    fc.property(fc.array(flow), (indexed) => {
      const flows: Flow[] = indexed.map(({ from, to, value }) => ({ from: nodes[from]!.id, to: nodes[to]!.id, value }));
      const { givers, receivers, bands, height } = sankeyLayout(nodes, flows, 600, 90);
      for (const side of [givers, receivers]) {
        expect(side.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
        side.reduce((before, node) => {
          expect(node.y).toBeGreaterThanOrEqual(before.y + before.height);
          return node;
        });
        for (const node of side) expect(node.y + node.height).toBeLessThanOrEqual(height);
      }
      for (const giver of givers) {
        const out = bands.filter(({ from }) => from === giver.id).reduce((sum, { value }) => sum + value, 0);
        expect(out).toBe(giver.value);
      }
    }),
  );
});
