import type { PortalCall } from './channel';
import { MOST_ASKED, MOST_CALLS, MOST_MOVES, serveFrame, type FrameHost } from './serve-frame';

const OWN = 'a'.repeat(64);
const COMMAND = 'c'.repeat(64);

function framed(over: Partial<FrameHost> = {}) {
  const did: string[] = [];
  const said: PortalCall[] = [];
  let at = 0;
  const note = (what: string) => (...given: unknown[]): void => void did.push([what, ...given].join(' '));
  const call = serveFrame({
    documents: new Set([OWN, COMMAND]), commands: new Set([COMMAND]), ask: () => Promise.resolve({ status: 200, body: '{"data":{}}' }), drawn: note('drawn'), failed: note('failed:'), alive: note('alive'),
    height: note('height'), paperHeight: note('paper height'), title: note('title'), navigate: note('navigate'), notify: ({ kind, text }) => note('notify')(kind, text), personActed: () => true, ...over,
  }, (answer) => said.push(answer), () => at);
  return { call, did, said, pass: (milliseconds: number) => void (at += milliseconds) };
}

test('what the channel knows is done', async () => {
  const { call, did, said } = framed();
  for (const each of [
    { kind: 'drawn' }, { kind: 'height', pixels: 12 }, { kind: 'paper-height', pixels: 9 }, { kind: 'title', text: 'Nätverk' }, { kind: 'navigate', to: '/programmes/7?part=2', replace: false },
    { kind: 'notify', notice: { kind: 'success', text: 'Klart' } }, { kind: 'alive', number: 3 }, { kind: 'ask', number: 1, document: OWN, variables: '{"code":"1484"}' },
  ]) call(each);
  await Promise.resolve();
  await Promise.resolve();
  expect(did).toEqual(['drawn', 'height 12', 'paper height 9', 'title Nätverk', 'navigate /programmes/7?part=2 false', 'notify success Klart', 'alive 3']);
  expect(said).toEqual([{ kind: 'answer', number: 1, status: 200, body: '{"data":{}}' }]);
});

test.each([
  ['another document than its own', { kind: 'ask', number: 1, document: 'b'.repeat(64), variables: '{}' }],
  ['a text in place of an id', { kind: 'ask', number: 1, document: '{ people { name } }', variables: '{}' }],
  ['a call there is not', { kind: 'fetch', to: 'https://example.org' }],
  ['a key too many', { kind: 'height', pixels: 12, style: 'position: fixed' }],
  ['a height without end', { kind: 'height', pixels: 1e9 }],
  ['another origin', { kind: 'navigate', to: 'https://example.org', replace: false }],
  ['another origin, without its scheme', { kind: 'navigate', to: '//example.org', replace: false }],
  ['… or with a backslash', { kind: 'navigate', to: '/\\example.org', replace: false }],
  ['a script for an address', { kind: 'navigate', to: 'javascript:alert(1)', replace: false }],
  ['variables without end', { kind: 'ask', number: 1, document: OWN, variables: JSON.stringify({ text: 'x'.repeat(300_000) }) }],
  ['variables that are no text, which may be of any size', { kind: 'ask', number: 1, document: OWN, variables: { text: new Uint8Array(1) } }],
  ['variables that are no JSON', { kind: 'ask', number: 1, document: OWN, variables: '{' }],
  ['… or no object', { kind: 'ask', number: 1, document: OWN, variables: '1' }],
  ['a key that every object has', { kind: 'height', pixels: 12, constructor: 'x' }],
  ['no object at all', 'drawn'],
])('%s ends it, and nothing is listened to after', (_what, message) => {
  const { call, did } = framed();
  call(message);
  call({ kind: 'height', pixels: 1 });
  expect(did).toEqual([expect.stringMatching(/^failed: it /)]);
});

test('only the person’s doing leads to another page; its own page’s search is its own', () => {
  const { call, did } = framed({ personActed: () => false });
  call({ kind: 'navigate', to: '/overview', replace: false });
  call({ kind: 'navigate', to: '?wave=2013', replace: true });
  expect(did).toEqual(['navigate ?wave=2013 true']);
});

test('nothing is changed but at the person’s wish; what it asks to know, it is told', async () => {
  for (const acted of [false, true]) {
    const asked: string[] = [];
    const { call, said } = framed({ personActed: () => acted, ask: async (id) => ({ status: 200, body: (asked.push(id), '{}') }) });
    for (const document of [OWN, COMMAND]) call({ kind: 'ask', number: 1, document, variables: '{}' });
    await Promise.resolve();
    expect(asked).toEqual(acted ? [OWN, COMMAND] : [OWN]);
    expect(said.filter((each) => each.kind === 'answer' && each.status === 403)).toHaveLength(acted ? 0 : 1);
  }
});

test('who moves the portal too often is not followed, until ten seconds have passed', () => {
  const { call, did, pass } = framed();
  for (let at = 0; at < MOST_MOVES + 5; at += 1) call({ kind: 'notify', notice: { kind: 'info', text: String(at) } });
  expect(did).toHaveLength(MOST_MOVES);
  pass(10_001);
  call({ kind: 'notify', notice: { kind: 'info', text: 'again' } });
  expect(did.at(-1)).toBe('notify info again');
});

test('a flood of calls, or of questions, ends it', () => {
  const flood = framed();
  for (let at = 0; at <= MOST_CALLS; at += 1) flood.call({ kind: 'height', pixels: at });
  expect(flood.did.at(-1)).toMatch(/^failed: it calls more often/);
  const asking = framed({ ask: () => new Promise(() => undefined) });
  for (let at = 0; at <= MOST_ASKED; at += 1) asking.call({ kind: 'ask', number: at, document: OWN, variables: '{}' });
  expect(asking.did).toEqual([expect.stringMatching(/^failed: it asks too much/)]);
});
