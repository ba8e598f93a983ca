import { auditServer, serverAudits } from 'graphql-http';
import { startDoor, type RunningDoor } from './running-door';

let door: RunningDoor;
const url = (): string => `http://localhost:${door.port}/research/graphql`;
beforeAll(async () => {
  door = await startDoor();
}, 60_000);
afterAll(() => door?.stop());

/** What is not "ok" of the specification's audits, at this address. */
async function faults(address: string): Promise<string[]> {
  const results = await auditServer({ url: address });
  return results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.status} ${result.id} ${result.name}: ${result.reason}`]));
}

test('the research route passes every audit of GraphQL over HTTP', async () => {
  expect(serverAudits({ url: url() })).toHaveLength(61);
  expect(await faults(url())).toEqual([]);
});

test('the audits tell a route that is no GraphQL', async () => {
  expect((await faults(`http://localhost:${door.port}/health/live`)).length).toBeGreaterThan(20);
});
