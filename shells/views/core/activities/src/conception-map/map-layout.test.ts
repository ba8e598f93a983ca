import { HEIGHT, moved, placed, WIDTH } from './map-layout';

test('nobody on top of another, all inside, and no three in a line: a link runs through no third concept', () => {
  const found = placed(['A', 'B', 'C', 'D', 'E', 'F']);
  for (const { x, y } of found) expect([x > 80, x < WIDTH - 80, y > 20, y < HEIGHT - 20]).toEqual([true, true, true, true]);
  for (const [i, a] of found.entries()) for (const [j, b] of found.entries()) for (const c of found.slice(Math.max(i, j) + 1)) {
    if (i < j) expect(Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y))).toBeGreaterThan(1000);
  }
});

test('one alone stands in the middle', () => {
  expect(placed(['A'])).toEqual([{ concept: 'A', x: WIDTH / 2, y: HEIGHT / 2 }]);
});

test('what came and what went', () => {
  expect(moved({ concepts: ['A', 'C'] }, { concepts: ['A', 'B'] })).toEqual({ added: ['C'], gone: ['B'] });
  expect(moved({ concepts: ['A'] }, undefined)).toEqual({ added: [], gone: [] });
});
