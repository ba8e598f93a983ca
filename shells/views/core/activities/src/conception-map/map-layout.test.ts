import { HEIGHT, moved, placed, WIDTH } from './map-layout';

const link = (from: string, to: string) => ({ from, to, label: '' });

test('the concept with most links stands in the middle, nobody on top of another, all inside', () => {
  const found = placed(['A', 'B', 'C', 'D', 'E'], [link('C', 'A'), link('B', 'C'), link('D', 'E')]);
  expect(found.find(({ concept }) => concept === 'C')).toEqual({ concept: 'C', x: WIDTH / 2, y: HEIGHT / 2 });
  expect(new Set(found.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(5);
  for (const { x, y } of found) expect([x > 80, x < WIDTH - 80, y > 20, y < HEIGHT - 20]).toEqual([true, true, true, true]);
});

test('one alone stands in the middle; without links nobody is more than another', () => {
  expect(placed(['A'], [])).toEqual([{ concept: 'A', x: WIDTH / 2, y: HEIGHT / 2 }]);
  expect(placed(['A', 'B', 'C', 'D'], []).some(({ x, y }) => x === WIDTH / 2 && y === HEIGHT / 2)).toBe(false);
});

test('what came and what went', () => {
  expect(moved({ concepts: ['A', 'C'] }, { concepts: ['A', 'B'] })).toEqual({ added: ['C'], gone: ['B'] });
  expect(moved({ concepts: ['A'] }, undefined)).toEqual({ added: [], gone: [] });
});
