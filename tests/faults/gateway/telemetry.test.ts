import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort, gatewayProcess, type GatewayProcess } from './gateway-process';
import { smallInstallation, type SmallInstallation } from './small-installation';

jest.setTimeout(60_000);

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId: string;
  name: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code: number; message?: string };
}

let collector: Server;
let sent = '';
let spans: Span[] = [];
let small: SmallInstallation;
let gateway: GatewayProcess;
let metricsPort: number;

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    sent += text;
    spans.push(...JSON.parse(text).resourceSpans.flatMap((each: any) => each.scopeSpans.flatMap((scope: any) => scope.spans)));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  small = await smallInstallation('telemetry');
  metricsPort = await freePort();
  gateway = await gatewayProcess({
    ...small.env, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`, OTEL_BSP_SCHEDULE_DELAY: '20',
    METRICS_PORT: String(metricsPort), SLOW_OPERATION: '1', TRUST_PROXY: '1',
  });
});
afterAll(async () => {
  await gateway?.end();
  await small?.stop();
  collector.closeAllConnections();
  await new Promise((resolve) => collector.close(resolve));
});
beforeEach(() => {
  spans = [];
  small.organisation.asked.length = 0;
});

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const SECRET = 'Hemligkommun';

async function ask(query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`http://127.0.0.1:${gateway.port}/research/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', traceparent: `00-${TRACE}-${CALLER}-01` }, body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

async function spansWhen(count: number): Promise<Span[]> {
  for (let time = 0; time < 200 && spans.length < count; time++) await new Promise((resolve) => setTimeout(resolve, 25));
  return spans;
}

const metrics = async (): Promise<string> => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();

test('a request and each fetch is a span of the caller’s trace, and the subgraph is told which', async () => {
  await ask('query Overview($code: ID!) { municipality(code: $code) { name programmes { title } } }', { code: '1484' });
  const [request, ...fetches] = (await spansWhen(3)).toSorted((a, b) => Number(a.parentSpanId !== CALLER) - Number(b.parentSpanId !== CALLER));
  expect(request).toMatchObject({ traceId: TRACE, parentSpanId: CALLER, name: 'graphql query Overview' });
  expect(fetches.map(({ name }) => name).toSorted()).toEqual(['fetch activities', 'fetch organisation']);
  for (const each of fetches) expect(each).toMatchObject({ traceId: TRACE, parentSpanId: request!.spanId });
  expect(small.organisation.asked.at(-1)!.traceparent).toBe(`00-${TRACE}-${fetches.find(({ name }) => name === 'fetch organisation')!.spanId}-01`);
});

test('a part that is away fails its span alone; neither a span nor the log tells a value', async () => {
  small.activities.mode = 'nonsense';
  const before = gateway.said().length;
  try {
    await ask(`query Slow($code: ID!) { municipality(code: $code) { name } other: municipality(code: "${SECRET}") { name } programmes { title } }`, { code: SECRET });
  } finally {
    small.activities.mode = 'well';
  }
  const all = await spansWhen(3);
  expect(all.find(({ name }) => name === 'fetch activities')!.status.code).toBe(2);
  expect(all.find(({ name }) => name === 'graphql query Slow')!.status.code).not.toBe(2);
  const logged = gateway.said().slice(before);
  const slow = logged.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line)).find(({ msg }) => msg === 'slow operation');
  expect(slow).toMatchObject({ contract: 'research', operation: 'Slow', milliseconds: expect.any(Number), fetches: expect.arrayContaining([{ subgraph: 'organisation', milliseconds: expect.any(Number) }]) });
  expect(sent + logged).not.toContain(SECRET);
});

test('Prometheus reads what was counted, at a port of its own', async () => {
  const count = (text: string, name: string): number => Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const answered = 'samlar_operation_seconds_count{contract="research",kind="query",outcome="answered"}';
  const refused = 'samlar_operation_seconds_count{contract="research",kind="query",outcome="refused"}';
  const before = await metrics();
  await ask('{ municipalities { name } }');
  await ask('{ nothingOfTheKind }');
  const after = await metrics();
  expect(count(after, answered) - count(before, answered)).toBe(1);
  expect(count(after, refused) - count(before, refused)).toBe(1);
  expect(after).toContain('samlar_subgraph_fetch_seconds_count{subgraph="organisation",outcome="answered"}');
  expect(after).toContain('nodejs_eventloop_lag_seconds');
  expect((await fetch(`http://127.0.0.1:${gateway.port}/metrics`)).status).toBe(404);
});
