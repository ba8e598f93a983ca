import { gatewayProcess, type GatewayProcess } from './gateway-process';
import { keepAsking } from './keep-asking';
import { smallInstallation, type SmallInstallation } from './small-installation';
import { smallProxy, type SmallProxy } from './small-proxy';

jest.setTimeout(480_000);

/** Wants a machine with nothing else to do: LOAD_TESTS=1 where there is one. */
const tried = process.env.LOAD_TESTS === '1' ? test : test.skip;

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
async function replaceOne(signal: NodeJS.Signals): Promise<number | null> {
  const [oldest, ...others] = running;
  running = [...others, await begin()];
  const code = await oldest!.end(signal);
  proxy.remove(oldest!.port);
  return code;
}

tried('eight times one gateway takes another’s place under load, and no request fails', async () => {
  const asking = keepAsking(proxy.port, 6);
  const codes: (number | null)[] = [];
  for (let time = 0; time < 8; time++) codes.push(await replaceOne('SIGTERM'));
  const { answered, failed } = await asking.stop();
  expect(codes).toEqual(Array(8).fill(0));
  expect(failed).toEqual([]);
  expect(answered).toBeGreaterThan(100);
});

tried('negative control: one that is not let finish drops requests', async () => {
  const asking = keepAsking(proxy.port, 6);
  await replaceOne('SIGKILL');
  expect((await asking.stop()).failed.length).toBeGreaterThan(0);
});
