import path from 'node:path';
import { defineView } from './define';
import { viewConfig } from './rsbuild-config';

// An ES module, which jest cannot require; nothing here is built.
jest.mock('@rsbuild/plugin-react', () => ({ pluginReact: () => ({}) }));

interface LoopRule {
  exclude: (string | RegExp)[];
  loader: string;
}

test('while a view is being written, loops are guarded but in what the guard itself needs then', () => {
  const folder = path.join(__dirname, '../../../shells/views/core/overview');
  const view = defineView({ owner: 'core', name: 'overview', slots: [] });
  const written: { module?: { rules: LoopRule[] } } = {};
  const { rspack } = viewConfig({ folder, dist: folder, watch: true }, view).tools as { rspack: (config: object, given: object) => void };
  rspack(written, { appendPlugins: () => undefined, rspack: { container: { ModuleFederationPluginV1: class {} } } });
  const { exclude } = written.module!.rules.find(({ loader }) => loader.endsWith('end-loops.cjs'))!;
  const isLeftOut = (file: string): boolean => exclude.some((each) => (typeof each === 'string' ? file.startsWith(each) : each.test(file)));
  expect(['react-refresh/runtime', '@rspack/plugin-react-refresh', './loop-turn.js'].map((name) => isLeftOut(require.resolve(name, { paths: [__dirname] })))).toEqual([true, true, true]);
  expect(isLeftOut(path.join(folder, 'src/overview.tsx'))).toBe(false);
});
