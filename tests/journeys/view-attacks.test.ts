import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { portal } from '../samlar';
import { buildView, choose, contactPerson, described, HOST, leave, publish, registerOwner, trust, type Built } from './fault-view';

jest.setTimeout(120_000);

/** Milliseconds until a person is told. */
const TOLD = 15_000;
/** … of one that holds the page up: less than it would hold it up for. */
const SOON = 6_000;
/** Beside the view's own files: calls whom its address names. */
const MACHINE = 'machine.js';
const CALLS = `const call = new RTCPeerConnection({ iceServers: [{ urls: new URL(document.currentScript.src).searchParams.get('call') }] });
call.createDataChannel('secret');
call.createOffer().then((offer) => call.setLocalDescription(offer));`;

/** … and a drawing with a script in it. */
const DRAWING = 'drawing.svg';
const DRAWN = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.documentElement.id = "ran"</script></svg>';

let built: Built;
let page: Page;

beforeAll(async () => {
  const made = buildView('fault-view');
  built = described({ ...made, files: { ...made.files, [MACHINE]: Buffer.from(CALLS), [DRAWING]: Buffer.from(DRAWN) } });
  await registerOwner();
  await publish(built);
  page = await contactPerson('/views');
  await choose(page, { kind: 'activate', version: built.manifest.version });
  await trust('frame');
});
afterAll(leave);

/** Told of plainly, with its frame gone and the portal well: the same page draws another. */
async function takenAway(way: string): Promise<boolean> {
  await page.locator('main').getByRole('alert').getByText(`”Vy ${way}” kunde inte visas`).waitFor({ timeout: SOON });
  expect(await page.locator('iframe').count()).toBe(0);
  await page.evaluate(() => Object.assign(window, { stood: true }));
  await page.getByRole('navigation', { name: 'Portalens sidor' }).getByRole('link', { name: 'Kommunens överblick' }).click({ timeout: 5_000 });
  await page.getByRole('heading', { name: 'Kommunens överblick', level: 1 }).waitFor({ timeout: TOLD });
  return page.evaluate(() => 'stood' in window);
}

test('a page within its page calls no other machine', async () => {
  const machine = createSocket('udp4');
  let called = 0;
  machine.on('message', () => (called += 1));
  await new Promise<void>((resolve) => machine.bind(0, '127.0.0.1', resolve));
  const call = `stun:127.0.0.1:${machine.address().port}`;
  const own = await contactPerson('/views');
  // From the page it would be heard.
  await own.evaluate((urls) => {
    const heard = new RTCPeerConnection({ iceServers: [{ urls }] });
    heard.createDataChannel('heard');
    return heard.setLocalDescription();
  }, call);
  while (called === 0) await own.waitForTimeout(50);
  await own.goto('about:blank');
  await own.waitForTimeout(500);
  called = 0;
  const src = `${portal(HOST)}/views/faults/faults/${built.manifest.version}/${MACHINE}?call=${call}`;
  const asked = own.waitForResponse((response) => response.url() === src);
  await own.goto(`/faults/caller?${new URLSearchParams({ machine: src, hash: built.manifest.files[MACHINE]! })}`);
  expect((await asked).ok()).toBe(true);
  await page.waitForTimeout(3_000);
  machine.close();
  expect(called).toBe(0);
  // Chromium ends the frame's process; to the driver that is the whole page, which yet stands.
  const session = await own.context().newCDPSession(own);
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.querySelector("nav a[href=\'/overview\']").checkVisibility()' });
  expect(result.value).toBe(true);
  await own.context().close();
});

test('a view that goes elsewhere comes to nowhere, and is taken away', async () => {
  const reached: string[] = [];
  const elsewhere = createServer((request, response) => {
    reached.push(request.url!);
    response.end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, resolve));
  for (const to of [`http://elsewhere.localhost:${(elsewhere.address() as AddressInfo).port}/?secret`, 'about:blank']) {
    await page.goto(`/faults/wanderer?elsewhere=${encodeURIComponent(to)}`);
    expect(await takenAway('wanderer')).toBe(true);
  }
  elsewhere.close();
  expect(reached).toEqual([]);
});

test.each(['message-flood', 'heavy-question'])('a view that is a %s is taken away', async (way) => {
  await page.goto(`/faults/${way}`);
  expect(await takenAway(way)).toBe(true);
});

test('a view that takes the keyboard gets nothing that is typed in the page, and is taken away', async () => {
  await page.goto('/faults/focus-thief');
  await page.frameLocator('iframe.portal-framed').getByLabel('Taget').waitFor({ timeout: TOLD });
  await page.evaluate(() => document.querySelector('header')!.append(Object.assign(document.createElement('input'), { id: 'mine' })));
  await page.locator('#mine').click();
  await page.evaluate(() => addEventListener('blur', () => Object.assign(window, { taken: true })));
  // A key pressed between a theft and its undoing is the browser's to place: each letter is typed once the keyboard has been taken and led back.
  for (const letter of 'mitt') {
    await page.waitForFunction(() => 'taken' in window && document.activeElement!.id === 'mine', undefined, { polling: 20 });
    await page.evaluate(() => Reflect.deleteProperty(window, 'taken'));
    await page.keyboard.type(letter);
  }
  expect(await page.locator('#mine').inputValue()).toBe('mitt');
  expect(await takenAway('focus-thief')).toBe(true);
});

test('a drawing of its own, opened by itself, is no page of the portal’s', async () => {
  await page.goto(`/views/faults/faults/${built.manifest.version}/${DRAWING}`);
  expect(await page.evaluate(() => document.documentElement.outerHTML.slice(0, 4))).toBe('<svg');
  expect(await page.evaluate(() => document.documentElement.id)).toBe('');
});
