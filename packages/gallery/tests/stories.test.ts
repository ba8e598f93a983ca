import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGES = path.join(__dirname, '../..');
const json = (file: string): { exports?: Record<string, string> } => JSON.parse(readFileSync(file, 'utf8')) as { exports?: Record<string, string> };

/** The files of components a package lets others import; a pattern stands for each file it fits. */
function sharedFiles(folder: string): string[] {
  return Object.entries(json(path.join(PACKAGES, folder, 'package.json')).exports ?? {}).flatMap(([name, file]) => {
    if (!file.endsWith('.tsx') || name.startsWith('./gallery/') || name === './testing') return [];
    const [before, after] = file.split('*');
    const found = after === undefined ? [file] : readdirSync(path.join(PACKAGES, folder, before!)).filter((each) => each.endsWith(after)).map((each) => before! + each);
    return found.map((each) => path.join(PACKAGES, folder, each));
  });
}

/** What a file exports under a component's name: `Page`, not `SECTIONS` or `usePage`. */
const componentsIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:default )?(?:function|class|const) ([A-Z]\w*[a-z]\w*)/gm)].map(([, name]) => name!);

const stories = ['gallery/src', 'chart/gallery/pieces'].flatMap((folder) => readdirSync(path.join(PACKAGES, folder)).filter((file) => file.endsWith('.tsx')).map((file) => readFileSync(path.join(PACKAGES, folder, file), 'utf8'))).join('\n');

const shared = readdirSync(PACKAGES).flatMap((folder) => sharedFiles(folder).flatMap((file) => componentsIn(file).map((name) => ({ name, from: path.relative(PACKAGES, file) }))));

test('every component a package shares stands in a story', () => {
  expect(shared.map(({ name }) => name)).toEqual(expect.arrayContaining(['TileMap', 'DotPlot', 'Page', 'Frame', 'NotFound', 'PublicPage']));
  expect(shared.filter(({ name }) => !new RegExp(`(?<![\\w)])<${name}\\b`).test(stories))).toEqual([]);
});
