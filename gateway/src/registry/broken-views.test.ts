import type { Contract } from '../compose/contracts';
import { brokenViews, type ActiveView } from './broken-views';

const PORTAL = `type Query { municipality(code: ID!): Municipality, kinds: [Kind!]! } type Municipality { name: String! headcount: Int } enum Kind { ONE TWO }`;
const RESEARCH = 'type Query { tables: [String!]! }';
const NOW: Record<Contract, string> = { portal: PORTAL, research: RESEARCH };

const view = (text: string, more: Partial<ActiveView> = {}): ActiveView => ({
  owner: 'uddevalla', name: 'ring', version: '0123456789abcdef', contract: { from: 1, to: 1 }, documents: [{ id: 'a', text }],
  slots: [{ slot: 'municipality.home@1', module: './card', title: { sv: '', en: '' } as never, order: 1, right: null, path: null, group: null }], ...more,
});
const NAME = view('query A($code: ID!) { municipality(code: $code) { name } }');
const HEADCOUNT = view('{ municipality(code: "1484") { headcount } }', { owner: 'goteborg-cfs', name: 'heads' });
const KINDS = view('{ kinds }', { name: 'kinds' });
const OPEN = view('{ tables }', { name: 'open', slots: [{ ...NAME.slots[0]!, slot: 'research.home@1' }] });

const after = (change: Partial<typeof NOW>, ...views: ActiveView[]): ReturnType<typeof brokenViews> => brokenViews({ views, schemas: NOW }, { ...NOW, ...change });

test('nothing is broken by nothing, nor by what is added', () => {
  expect(after({}, NAME, HEADCOUNT, KINDS, OPEN)).toEqual([]);
  expect(after({ portal: PORTAL.replace('name: String!', 'name: String! area: Int') }, NAME, HEADCOUNT)).toEqual([]);
});

test('a field that goes breaks those who ask it, and no other', () => {
  expect(after({ portal: PORTAL.replace(' headcount: Int', '') }, NAME, HEADCOUNT)).toEqual([
    { view: 'goteborg-cfs/heads 0123456789abcdef', reasons: ['Cannot query field "headcount" on type "Municipality".'] },
  ]);
});

test.each([
  ['a figure that becomes a text', HEADCOUNT, PORTAL.replace('headcount: Int', 'headcount: String'), 'Municipality.headcount changed type from Int to String.'],
  ['a name that may be missing', NAME, PORTAL.replace('name: String!', 'name: String'), 'Municipality.name changed type from String! to String.'],
  ['a value that goes', KINDS, PORTAL.replace('ONE TWO', 'ONE'), 'TWO was removed from enum type Kind.'],
])('%s is found though the question is still answered', (_what, asking, portal, reason) => {
  expect(after({ portal }, asking)).toEqual([{ view: expect.stringContaining(asking.name), reasons: [reason] }]);
  expect(after({ portal }, OPEN)).toEqual([]);
});

test('each audience has its own schema, and a contract that goes is named', () => {
  expect(after({ research: 'type Query { series: [String!]! }' }, NAME, OPEN)).toMatchObject([{ view: 'uddevalla/open 0123456789abcdef' }]);
  expect(after({}, view('{ kinds }', { contract: { from: 9, to: 9 } }))).toMatchObject([{ reasons: ['it is made for contract 9 to 9, which the portals give no more'] }]);
  expect(after({}, view('{ kinds }', { slots: [{ ...NAME.slots[0]!, slot: 'municipality.cellar@1' as never }] }))).toMatchObject([{ reasons: ['its place municipality.cellar@1 is there no more'] }]);
});
