import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contractModules, DESIGN, designNames, givenVersions, takenModules } from './singletons';

test('the portal gives every module that views take', () => {
  const source = readFileSync(path.join(__dirname, '../../portal/src/given-modules.ts'), 'utf8');
  const given = [...source.matchAll(/^ {2}'?([^':]+)'?: \(\) => import\(.*'(.+)'\),$/gm)].map(([, name, module]) => [name, module]);
  expect(given.map(([name]) => name).sort()).toEqual(Object.keys(givenVersions()).filter((name) => !name.startsWith(DESIGN)).sort());
  expect(given.filter(([name, module]) => name !== module)).toEqual([]);
  expect(given.map(([name]) => name)).toEqual(expect.arrayContaining(contractModules()));
});

test('each component of Designsystemet is given by its name', () => {
  expect(designNames()).toEqual(expect.arrayContaining(['Alert', 'Breadcrumbs', 'EXPERIMENTAL_Suggestion', 'Textfield', 'useRadioGroup']));
  expect(givenVersions()).toMatchObject({ [`${DESIGN}/Button`]: expect.stringMatching(/^1\./) });
});

test('a view bundles nothing of what the shell gives, and takes no other version', () => {
  const taken = takenModules();
  for (const rule of Object.values(taken)) expect(rule).toMatchObject({ singleton: true, strictVersion: true, import: false });
  expect(taken.react).toMatchObject({ requiredVersion: expect.stringMatching(/^\^19\./) });
});
