import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Pool } from 'pg';
import pino from 'pino';
import { startDemoIssuer, type DemoIssuer } from '../src/demo-issuer/demo-issuer';
import { readPortals } from '../src/portals';
import { Browser } from './browser';
import { startDoor, type RunningDoor } from './running-door';

const portals = readPortals(path.join(__dirname, '../portals.json'));

async function listening(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
  return (server.address() as AddressInfo).port;
}
const closed = (server: Server): Promise<void> => new Promise((resolve) => {
  server.close(() => resolve());
  server.closeAllConnections();
});

/** An issuer in a server of its own, known to the door by the three variables only. */
let door: RunningDoor;
let issuer: DemoIssuer;
let issuerPort: number;
let server: Server;
let pool: Pool;
let lysekil: string;
const serveIssuer = (): Server => createServer((request, response) => issuer.listener(request, response));
beforeAll(async () => {
  door = await startDoor();
  pool = new Pool({ connectionString: door.env.databaseUrl });
  pool.on('error', () => undefined); // the database may be dropped before the last connection has closed
  server = serveIssuer();
  issuerPort = await listening(server);
  issuer = await startDemoIssuer({ address: `http://localhost:${issuerPort}/issuer`, port: door.port, portals, pool, log: pino({ level: 'silent' }) });
  await closed(server);
  await door.restart({ issuer: issuer.client });
  lysekil = `http://lysekil.localhost:${door.port}`;
}, 60_000);
afterAll(async () => {
  await closed(server);
  await pool.end();
  await door.stop();
});

test('an issuer that is away is told plainly, and is found when it is back', async () => {
  const browser = new Browser();
  const away = await browser.go(`${lysekil}/sign-in`);
  expect(away.status).toBe(503);
  expect(away.text).toContain('Inloggningstjänsten svarar inte just nu.');
  expect(away.text).not.toMatch(/ECONNREFUSED|stack/);
  server = serveIssuer();
  await listening(server, issuerPort);
  await browser.signIn(lysekil, 'p1');
  expect(JSON.parse((await browser.go(`${lysekil}/session`)).text)).toMatchObject({ access: 'allowed', person: { name: 'Ada' } });
});

test('with an issuer of one’s own the demo’s is not there', async () => {
  const page = await new Browser().go(`http://localhost:${door.port}/issuer/.well-known/openid-configuration`);
  expect(page.status).toBe(404);
});

test('signing out here goes on to the issuer; while it is away it still ends here', async () => {
  const browser = new Browser();
  await browser.signIn(lysekil, 'p1');
  const { csrf } = JSON.parse((await browser.go(`${lysekil}/session`)).text);
  const page = await browser.go(`${lysekil}/sign-out`, { form: { 'samlar-csrf': csrf }, follow: false });
  expect(new URL(String(page.headers.location)).host).toBe(`localhost:${issuerPort}`);
  expect(JSON.parse((await browser.go(`${lysekil}/session`)).text).access).toBe('signed-out');
});
