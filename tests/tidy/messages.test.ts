import path from 'node:path';
import { catalogueProblems } from '@samlar/view-contract/text';
import { files, read } from './source-tree';

const root = path.resolve(__dirname, '../..');
const tracked = files();
const told = tracked.filter((file) => /^subgraphs\/[^/]+\/src\/.*\.messages\.ts$/.test(file));
const subgraphs = [...new Set(told.map((file) => file.split('/')[1]!))];

function textsOf(subgraph: string): [code: string, text: string][] {
  return told.filter((file) => file.startsWith(`subgraphs/${subgraph}/`)).flatMap((file) => {
    const said = Object.values(require(path.join(root, file)) as Record<string, { texts?: Record<string, string> }>);
    return said.flatMap(({ texts }) => Object.entries(texts ?? {}));
  });
}

test('there are messages to hold to their words', () => {
  expect(subgraphs).toContain('activities');
});

test.each(subgraphs)('what %s says to people, its view says in English, of the same values', (subgraph) => {
  const said = textsOf(subgraph);
  const english = JSON.parse(read(`shells/views/core/${subgraph}/src/messages.en.json`)) as Record<string, string>;
  expect(catalogueProblems({ sv: Object.fromEntries(said), en: english })).toEqual([]);
  const twice = said.filter(([code, text]) => said.some(([other, words]) => other === code && words !== text));
  expect(twice).toEqual([]);
});

test.each(subgraphs)('%s words every refusal in a *.messages.ts', (subgraph) => {
  const sources = tracked.filter((file) => file.startsWith(`subgraphs/${subgraph}/src/`) && file.endsWith('.ts'));
  expect(sources.filter((file) => /Refused\.because\(/.test(read(file)))).toEqual([]);
});
