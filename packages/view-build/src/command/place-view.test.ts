import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeKey } from './make-key';
import { activating, WRITTEN_WITH } from './new-view';
import { activateView, slotNamed } from './place-view';
import { keyFor, originOf } from './project';

test('a slot without its version is its newest; one that is not there is answered with those that are', () => {
  expect(slotNamed('municipality.overview')).toBe('municipality.overview@1');
  expect(slotNamed('research.table@1')).toBe('research.table@1');
  expect(() => slotNamed('municipality.cellar')).toThrow(/There is no slot "municipality\.cellar"[\s\S]*municipality\.page@1/);
});

test('a new view is told how it is shown in a portal of its kind', () => {
  for (const slot of ['municipality.page@1', 'person.home@1'] as const) expect(activating('uddevalla', slot)).toContain('npx samlar view activate --for uddevalla ');
  for (const slot of ['association.page@1', 'research.home@1'] as const) expect(activating('uddevalla', slot)).toMatch(/for the association to choose/);
});

test('an address is an origin, or is refused with what to write', () => {
  expect(originOf('http://localhost:4100/overview')).toBe('http://localhost:4100');
  expect(() => originOf('localhost')).toThrow(/Write --portal http:\/\/localhost:4000/);
});

test('what cannot be meant is refused before anything is asked', async () => {
  const key = path.join(mkdtempSync(path.join(tmpdir(), 'samlar-key-')), 'owner.pem');
  makeKey(key);
  const wishes = { view: 'uddevalla/jamtegrering', for: 'uddevalla', percent: '100', key };
  for (const percent of ['101', '0', '-5', 'abc', '1.5', '', ' 10', '1e1', '0x10']) await expect(activateView({ ...wishes, percent })).rejects.toThrow(/--percent is/);
  await expect(activateView({ ...wishes, for: 'Uddevalla' })).rejects.toThrow(/--for is "Uddevalla", which names no portal/);
});

test('what holds no private key is named, not the portal', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'samlar-key-')), 'owner.pem');
  writeFileSync(file, 'hej');
  expect(() => keyFor({ key: file }, 'uddevalla')).toThrow(/owner\.pem holds no private key to sign with \(it is no key in PEM/);
  makeKey(`${file}.new`);
  expect(keyFor({ key: `${file}.new` }, 'uddevalla')).toContain('PRIVATE KEY');
  expect(() => makeKey(path.join(file, 'x.pem'))).toThrow(/The key cannot be written/);
});

test('a new project is written with what the views here are', () => {
  for (const [name, version] of Object.entries(WRITTEN_WITH)) expect(require(`${name}/package.json`)).toMatchObject({ name, version });
});
