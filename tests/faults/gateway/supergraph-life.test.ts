import { setTimeout as wait } from 'node:timers/promises';
import { gatewayProcess, type GatewayProcess } from './gateway-process';
import { ask, keepAsking, QUESTION } from './keep-asking';
import { smallInstallation, type SmallInstallation } from './small-installation';

jest.setTimeout(120_000);

let small: SmallInstallation;
let gateway: GatewayProcess | null = null;
beforeAll(async () => { small = await smallInstallation('life'); });
afterEach(async () => {
  await gateway?.end();
  gateway = null;
});
afterAll(() => small?.stop());

const fields = async (port: number): Promise<string> => ask(port, '{ __type(name: "Municipality") { fields { name } } }');

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let time = 0; time < 400; time++) {
    if (await holds()) return;
    await wait(50);
  }
  throw new Error('It did not come to hold in 20 seconds.');
}

test('a new supergraph takes the place of the old one under load, and no request fails', async () => {
  gateway = await gatewayProcess(small.env);
  const { port } = gateway;
  const asking = keepAsking(port, 8);
  for (let version = 1; version <= 5; version++) {
    small.release(` extend type Municipality { version${version}: Int @tag(name: "research") }`);
    await until(async () => (await fields(port)).includes(`version${version}`));
  }
  small.put('no supergraph {');
  await until(async () => gateway!.said().includes('a supergraph is refused'));
  expect(await fields(port)).toContain('version5');
  const { answered, failed } = await asking.stop();
  expect(failed).toEqual([]);
  expect(answered).toBeGreaterThan(50);
});

test('with no good file it starts from the last that served, and with a part away; both mend without a restart', async () => {
  small.put('no supergraph {');
  await small.activities.stop();
  try {
    gateway = await gatewayProcess(small.env);
    const { port } = gateway;
    expect(await fields(port)).toContain('version5');
    expect(JSON.parse(await ask(port, QUESTION))).toMatchObject({ data: { municipalities: [{ name: 'Lysekil', headcount: 10, programmes: null }, {}] }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'activities' } }] });
  } finally {
    await small.activities.restart();
  }
  small.release('');
  await until(async () => !(await fields(gateway!.port)).includes('version5'));
  await until(async () => !JSON.parse(await ask(gateway!.port, QUESTION)).errors);
});

test('negative control: the same load sees a gateway that must be started anew to change', async () => {
  small.release('');
  gateway = await gatewayProcess(small.env);
  const { port } = gateway;
  const asking = keepAsking(port, 8);
  await wait(500);
  await gateway.end('SIGKILL');
  gateway = await gatewayProcess({ ...small.env, PORT: String(port) });
  expect((await asking.stop()).failed.length).toBeGreaterThan(0);
});
