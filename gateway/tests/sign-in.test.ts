import { Browser } from './browser';
import { startDoor, type RunningDoor } from './running-door';

let door: RunningDoor;
let lysekil: string;
let munkedal: string;
beforeAll(async () => {
  door = await startDoor();
  lysekil = `http://lysekil.localhost:${door.port}`;
  munkedal = `http://munkedal.localhost:${door.port}`;
}, 60_000);
afterAll(() => door?.stop());

const session = async (browser: Browser, portal: string): Promise<any> => JSON.parse((await browser.go(`${portal}/session`)).text);

test('a person signs in at their portal and is known there, with the rights of their roles', async () => {
  const browser = new Browser();
  expect(await session(browser, lysekil)).toMatchObject({ access: 'signed-out', person: null, ownPortals: [] });
  const landed = await browser.signIn(lysekil, 'p2', '/overview?tab=1');
  expect(landed.url.href).toBe(`${lysekil}/overview?tab=1`);
  const known = await session(browser, lysekil);
  expect(known).toMatchObject({
    access: 'allowed',
    portal: { kind: 'municipality', organisation: { id: '00000000-0000-4000-8000-0000000000a1', code: '1484', name: 'Lysekil' } },
    person: { name: 'Bo', role: 'Enhetschef' },
    ownPortals: [{ name: 'Lysekil', address: `${lysekil}/` }],
  });
  expect(known.person.rights).toContain('people:read');
  const answer = await browser.ask(lysekil, '{ me { displayName } }');
  expect(answer).toEqual({ status: 200, data: { me: { displayName: '00000000-0000-4000-8000-000000000002' } } });
});
