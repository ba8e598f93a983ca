import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { Agent } from 'undici';
import { startRelay, type Relay } from '../src/events/relay';
import { viewerSigner } from '../src/sign-in/viewer-signer';
import { keys } from './small-graph';
import { startPart, type SmallPart } from './small-part';

let parts: Record<'organisation' | 'activities' | 'ku8', SmallPart>;
let dispatcher: Agent;
let relays: Relay[];
let logged: string[];

beforeEach(async () => {
  parts = { organisation: await startPart(), activities: await startPart(), ku8: await startPart() };
  dispatcher = new Agent();
  relays = [];
  logged = [];
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await dispatcher.close();
  await Promise.all(Object.values(parts).map((part) => part.stop()));
});

function start(patience = 5_000): Relay {
  const relay = startRelay({
    subgraphUrls: new Map(Object.entries(parts).map(([name, { url }]) => [name, url])),
    sign: viewerSigner(keys.privateKey), dispatcher, patience, pause: 20, longest: 80,
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
  });
  relays.push(relay);
  return relay;
}

async function until(met: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!met()) {
    if (Date.now() > end) throw new Error('it did not come to pass within 5 s');
    await wait(10);
  }
}
const allDelivered = (part: SmallPart) => part.outbox.every(({ delivered }) => delivered);
const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

test('every other part hears each event once, in order, and the source hears none of its own', async () => {
  parts.organisation.emit(8);
  parts.ku8.emit(2);
  start();
  await until(() => allDelivered(parts.organisation) && allDelivered(parts.ku8));
  expect(parts.activities.told.filter(({ source }) => source === 'organisation').map((each) => each.ids)).toEqual([['1', '2', '3'], ['4', '5', '6'], ['7', '8']]);
  expect(parts.ku8.heard('organisation')).toEqual(ids(8));
  expect(parts.organisation.told).toEqual([{ source: 'ku8', ids: ['1', '2'] }]);
  parts.organisation.emit(1);
  await until(() => allDelivered(parts.organisation));
  expect(parts.activities.heard('organisation')).toEqual(ids(9));
});

test.each(['failing', 'hanging', 'away'] as const)('a part that is %s stops later events of the source and gets all in order when it is back', async (how) => {
  if (how === 'away') await parts.ku8.stop();
  else parts.ku8.mode = how;
  parts.organisation.emit(7);
  start(how === 'hanging' ? 100 : 5_000);
  await until(() => parts.activities.told.length >= 2);
  expect(parts.activities.heard('organisation')).toEqual(ids(3));
  expect(parts.organisation.outbox.some(({ delivered }) => delivered)).toBe(false);

  if (how === 'away') await parts.ku8.restart();
  else parts.ku8.mode = 'well';
  await until(() => allDelivered(parts.organisation));
  expect(parts.ku8.heard('organisation')).toEqual(ids(7));
  expect(parts.activities.heard('organisation')).toEqual(ids(7));
  const told = logged.map((line) => JSON.parse(line)).filter(({ source }) => source === 'organisation').map(({ msg }) => msg);
  expect(told).toEqual(['events wait', 'events are delivered again']);
});

test('a source that is away still leaves the others to hear, and hears what it missed', async () => {
  await parts.organisation.stop();
  parts.ku8.emit(1);
  start();
  await until(() => parts.activities.heard('ku8').length === 1);
  expect(parts.ku8.outbox[0]!.delivered).toBe(false);
  await parts.organisation.restart();
  await until(() => allDelivered(parts.ku8));
  expect(parts.organisation.heard('ku8')).toEqual(['1']);
});

test('two gateways do not tell an event twice', async () => {
  start();
  start();
  for (let n = 0; n < 5; n++) {
    parts.organisation.emit(4);
    await until(() => allDelivered(parts.organisation));
  }
  expect(parts.activities.told.flatMap((each) => each.ids)).toEqual(ids(20));
});

test('it stops at once, even while a part hangs, and tells nothing more', async () => {
  parts.ku8.mode = 'hanging';
  parts.organisation.emit(1);
  const relay = start(60_000);
  await until(() => parts.activities.told.length === 1 && parts.ku8.hung === 1);
  // Its patience with a part is longer than this test's.
  await relay.stop();
  parts.ku8.mode = 'well';
  await wait(100);
  expect(parts.ku8.told).toEqual([]);
  expect(parts.organisation.outbox[0]!.delivered).toBe(false);
});
