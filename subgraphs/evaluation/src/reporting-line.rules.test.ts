import { heirsOf, type ReportingLine } from './reporting-line.rules';

const line = (person: string, manager: string | null, managerLevel: string | null = manager === null ? 'HEAD_OF_ADMINISTRATION' : null): ReportingLine => ({ id: person, person, manager, managerLevel });
const BEFORE = [line('chief', null), line('head', 'chief'), line('unit', 'head'), line('teacher', 'unit'), line('teacher', 'else')];

test.each([
  ['the nearest above', ['unit'], [['unit', 'head']]],
  ['the nearest who is still here', ['unit', 'head'], [['head', 'chief'], ['unit', 'chief']]],
  ['a manager in another organisation', ['teacher', 'unit'], [['unit', 'head'], ['teacher', 'else']]],
  ['nobody has left', [], []],
])('heirs: %s', (_, left, heirs) => {
  const after = BEFORE.filter(({ person }) => !left.includes(person));
  const present = new Set([...after.map(({ person }) => person), 'else']);
  expect(new Map(heirsOf(BEFORE, after, present))).toEqual(new Map(heirs as [string, string][]));
});

test('after the top comes the new top, a municipal chief before others, and nobody where there is none', () => {
  const after = [line('b', null), line('a', null, 'MUNICIPAL_CHIEF'), line('c', null, null)];
  expect(heirsOf(BEFORE, after, new Set(['a', 'b', 'c'])).get('chief')).toBe('a');
  expect(heirsOf(BEFORE, [line('c', null, null)], new Set(['c'])).size).toBe(0);
});
