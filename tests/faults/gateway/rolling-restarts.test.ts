import { gatewayProcess, type GatewayProcess } from './gateway-process';
import { keepAsking } from './keep-asking';
import { smallInstallation, type SmallInstallation } from './small-installation';
import { smallProxy, type SmallProxy } from './small-proxy';

jest.setTimeout(480_000);

/** A start takes seconds of the processor: LOAD_TESTS=1 tries it eight times. */
const TIMES = process.env.LOAD_TESTS === '1' ? 8 : 2;

let small: SmallInstallation;
let proxy: SmallProxy;
let running: GatewayProcess[] = [];
beforeAll(async () => {
  small = await smallInstallation('rolling');
  proxy = await smallProxy();
  running = await Promise.all([begin(), begin()]);
});
afterAll(async () => {
  await Promise.all(running.map((each) => each.end('SIGKILL')));
  await proxy?.close();
  await small?.stop();
});

async function begin(): Promise<GatewayProcess> {
  const gateway = await gatewayProcess({ ...small.env, STOP_DELAY: '1500', LOG_LEVEL: 'warn' });
  proxy.add(gateway.port);
  return gateway;
}

/** Another takes the place of the one that has run longest. */
async function replaceOne(signal: NodeJS.Signals, another: Promise<GatewayProcess>): Promise<number | null> {
  const [oldest, ...others] = running;
  running = [...others, await another];
  const code = await oldest!.end(signal);
  proxy.remove(oldest!.port);
  return code;
}

test(`${TIMES} times one gateway takes another’s place under load, and no request fails`, async () => {
  const asking = keepAsking(proxy.port, 6);
  const codes: (number | null)[] = [];
  let next = begin();
  for (let time = 0; time < TIMES; time++) {
    const replaced = replaceOne('SIGTERM', next);
    // The one after it starts while the old one ends.
    if (time < TIMES - 1) next = next.then(begin);
    codes.push(await replaced);
  }
  const { answered, failed } = await asking.stop();
  expect(codes).toEqual(Array(TIMES).fill(0));
  expect(failed).toEqual([]);
  expect(answered).toBeGreaterThan(50);
});

test('negative control: one that is not let finish drops requests', async () => {
  const another = await begin();
  const asking = keepAsking(proxy.port, 6);
  await replaceOne('SIGKILL', Promise.resolve(another));
  expect((await asking.stop()).failed.length).toBeGreaterThan(0);
});
