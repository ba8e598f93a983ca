import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contractModules, sharedModules } from './singletons';

test('the portal provides every module of the contract', () => {
  const source = readFileSync(path.join(__dirname, '../../portal/src/contract-modules.ts'), 'utf8');
  const imported = [...source.matchAll(/^import '(.+)';$/gm)].map((match) => match[1]);
  expect(imported.sort()).toEqual(contractModules().sort());
});

test('a view bundles nothing of what the shell gives, and takes no other version', () => {
  const taken = sharedModules('view');
  expect(Object.keys(taken)).toEqual(Object.keys(sharedModules('shell')));
  for (const rule of Object.values(taken)) expect(rule).toMatchObject({ singleton: true, strictVersion: true, import: false });
  expect(taken.react).toMatchObject({ requiredVersion: expect.stringMatching(/^\^19\./) });
});
