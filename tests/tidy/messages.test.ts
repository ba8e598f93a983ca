import path from 'node:path';
import { catalogueProblems } from '@samlar/view-contract/text';
import { files, read } from './source-tree';

const root = path.resolve(__dirname, '../..');
const tracked = files();
const told = tracked.filter((file) => /^subgraphs\/[^/]+\/src\/.*\.messages\.ts$/.test(file));
const subgraphs = [...new Set(told.map((file) => file.split('/')[1]!))];

/** Swedish catalogues: of the views here, whoever owns them, and of the packages around them. */
const ours = tracked.filter((file) => /^(packages|shells\/views)\/.*\.sv\.json$/.test(file) && !file.includes('/template/'));

const words = (file: string): Record<string, string> => JSON.parse(read(file)) as Record<string, string>;
const inLanguage = (file: string, language: string): Record<string, string> => {
  const own = file.replace(/\.sv\.json$/, `.${language}.json`);
  return tracked.includes(own) ? words(own) : {};
};

function textsOf(subgraph: string): [code: string, text: string][] {
  return told.filter((file) => file.startsWith(`subgraphs/${subgraph}/`)).flatMap((file) => {
    const said = Object.values(require(path.join(root, file)) as Record<string, { texts?: Record<string, string> }>);
    return said.flatMap(({ texts }) => Object.entries(texts ?? {}));
  });
}

test('there are messages and catalogues to hold to their words', () => {
  expect(subgraphs).toContain('activities');
  expect(ours).toEqual(expect.arrayContaining(['packages/portal/src/texts.sv.json', 'shells/views/v8/round/src/texts.sv.json']));
});

test.each(ours)('%s says the same in four languages, of the same values', (file) => {
  const catalogue = Object.fromEntries(['nb', 'da', 'en'].map((language) => [language, inLanguage(file, language)]));
  expect(catalogueProblems({ sv: words(file), ...catalogue })).toEqual([]);
});

test.each(subgraphs)('what %s says to people, its view says in Norwegian, Danish and English, of the same values', (subgraph) => {
  const said = textsOf(subgraph);
  const catalogue = Object.fromEntries(['nb', 'da', 'en'].map((language) => [language, inLanguage(`shells/views/core/${subgraph}/src/messages.sv.json`, language)]));
  expect(catalogueProblems({ sv: Object.fromEntries(said), ...catalogue })).toEqual([]);
  const twice = said.filter(([code, text]) => said.some(([other, otherText]) => other === code && otherText !== text));
  expect(twice).toEqual([]);
});

test('every place of a view has its title in four languages', () => {
  const views = tracked.filter((file) => /^shells\/views\/[^/]+\/[^/]+\/view\.config\.ts$/.test(file));
  const lacking = views.flatMap((file) => {
    const { default: view } = require(path.join(root, file)) as { default: { slots: { title: Record<string, string> }[] } };
    return view.slots.flatMap(({ title }) => ['sv', 'nb', 'da', 'en'].filter((language) => !title[language]).map((language) => `${file}: "${title.sv}" has no title in ${language}`));
  });
  expect(views.length).toBeGreaterThan(15);
  expect(lacking).toEqual([]);
});

test.each(subgraphs)('%s words every refusal in a *.messages.ts', (subgraph) => {
  const sources = tracked.filter((file) => file.startsWith(`subgraphs/${subgraph}/src/`) && file.endsWith('.ts'));
  expect(sources.filter((file) => /Refused\.because\(/.test(read(file)))).toEqual([]);
});
