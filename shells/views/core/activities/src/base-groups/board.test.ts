import { afterChange, changeProblems, groupProblems, superiorsOf, type Board, type Candidate, type GroupKind } from './board';

const person = (id: string, administration: string, superior: string | null = null, standing: Candidate['standing'] = 'MANAGER'): Candidate =>
  ({ id, name: id, standing, sex: 'WOMAN', administrations: [administration], superior });

const PEOPLE = [
  person('chief', 'office', null, 'MUNICIPAL_CHIEF'), person('head', 'school', 'chief', 'HEAD_OF_ADMINISTRATION'), person('aspirant', 'school', 'ann', 'ASPIRANT'),
  person('boss', 'school', 'head'), person('ann', 'school', 'boss'), person('bo', 'care', 'head'), person('cid', 'care', 'bo'), person('dan', 'school', 'head'), person('eva', 'care', 'bo'),
];

const board = (groups: Record<string, string[]>, kinds: Record<string, GroupKind> = {}, size = { minimum: 1, maximum: 3 }): Board => ({
  ...size,
  people: new Map(PEOPLE.map((each) => [each.id, each])),
  groups: Object.entries(groups).map(([id, members], index) => ({ id, number: index + 1, kind: kinds[id] ?? 'ORDINARY', members })),
});

const kinds = (problems: { kind: string }[]) => problems.map(({ kind }) => kind).sort();
const move = (who: string, to: string) => new Map([[who, to]]);

test('leading through others is a dependency, and says who leads whom', () => {
  const problems = changeProblems(board({ one: ['head', 'bo'], two: ['ann', 'cid'] }), move('boss', 'two'));
  expect(problems).toEqual([{ kind: 'DEPENDENCY', group: 'two', superior: 'boss', subordinate: 'ann' }]);
  expect(superiorsOf('cid', board({}).people)).toEqual(['bo', 'head', 'chief']);
  expect(kinds(changeProblems(board({ one: ['dan', 'ann'], two: ['cid', 'eva', 'boss'] }, {}, { minimum: 1, maximum: 9 }), move('bo', 'two')))).toEqual(['DEPENDENCY', 'DEPENDENCY']);
});

test('a ring of superiors ends', () => {
  const ring = new Map([person('a', 'x', 'b'), person('b', 'x', 'a')].map((each) => [each.id, each]));
  expect(superiorsOf('a', ring)).toEqual(['b']);
});

test('an ordinary group needs two administrations, both the one left and the one entered', () => {
  const before = board({ one: ['ann', 'eva'], two: ['dan'], three: ['cid', 'boss'] });
  expect(changeProblems(before, move('eva', 'two'))).toEqual([{ kind: 'ONE_ADMINISTRATION', group: 'one' }]);
});

test('heads and aspirants stay among themselves, and the chief may lead the heads', () => {
  const special = board({ heads: ['chief', 'head'], aspirants: ['aspirant'], one: ['ann', 'cid'] }, { heads: 'HEADS', aspirants: 'ASPIRANTS' });
  expect(groupProblems(special.groups[0]!, special)).toEqual([]);
  expect(kinds(changeProblems(special, move('head', 'one')))).toContain('ONLY_WITH_HEADS');
  expect(kinds(changeProblems(special, move('bo', 'heads')))).toEqual(['NOT_A_HEAD']);
  expect(kinds(changeProblems(special, move('bo', 'aspirants')))).toEqual(['NOT_AN_ASPIRANT']);
  expect(kinds(changeProblems(special, move('aspirant', 'one')))).toContain('ONLY_WITH_ASPIRANTS');
});

test('sizes hold in both groups of a move, and a swap changes neither', () => {
  const full = board({ one: ['ann', 'cid', 'dan'], two: ['boss', 'eva'] }, {}, { minimum: 2, maximum: 3 });
  expect(kinds(changeProblems(full, move('eva', 'one')))).toEqual(['ONE_ADMINISTRATION', 'TOO_FEW', 'TOO_MANY']);
  expect(changeProblems(full, new Map([['cid', 'two'], ['eva', 'one']]))).toEqual([]);
});

test('what was broken before a change is not held against it', () => {
  const broken = board({ one: ['boss', 'ann', 'eva'], two: ['dan', 'cid'] }, {}, { minimum: 1, maximum: 4 });
  expect(changeProblems(broken, move('eva', 'two'))).toEqual([{ kind: 'ONE_ADMINISTRATION', group: 'one' }]);
  expect(changeProblems(broken, move('ann', 'two'))).toEqual([]);
});

test('a change leaves untouched groups as they are', () => {
  const before = board({ one: ['ann'], two: ['bo'], three: ['cid'] });
  const after = afterChange(before, move('ann', 'two'));
  expect(after.groups[2]).toBe(before.groups[2]);
  expect(after.groups.map(({ members }) => members)).toEqual([[], ['bo', 'ann'], ['cid']]);
});
