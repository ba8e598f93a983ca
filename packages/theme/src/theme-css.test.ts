import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { baseTheme } from './base-theme';
import { colorSchemes, type Hex } from './color-scheme';
import { contrast, contrastFaults } from './contrast';
import { themeCss, themeFile } from './theme-css';

const file = readFileSync(join(__dirname, '../../lia/figures/municipalities.csv'), 'utf8').trim().split(/\r?\n/);
const header = file[0]!.split(',');
const brands = file.slice(1).map((line) => {
  const cells = line.split(',');
  const cell = (name: string) => cells[header.indexOf(name)]!;
  return { name: cell('slug'), main: cell('brand_main'), accent: cell('brand_accent') };
});

test('there are fourteen municipal brands', () => {
  expect(brands).toHaveLength(14);
});

test.each([
  ...brands,
  { name: 'yellow', main: '#ffd500', accent: '#ffee00' },
  { name: 'black', main: '#000000', accent: '#000' },
  { name: 'white', main: '#ffffff', accent: '#fff' },
  { name: 'grey', main: '#777777', accent: '#808080' },
])('$name is readable in light and dark', ({ name, main, accent }) => {
  for (const color of [main, accent]) {
    const hex =
      color.length === 4
        ? (`#${color
            .slice(1)
            .split('')
            .map((d) => d + d)
            .join('')}` as Hex)
        : (color as Hex);
    const { light, dark } = colorSchemes(hex);
    expect(contrastFaults(light)).toEqual([]);
    expect(contrastFaults(dark)).toEqual([]);
  }
  expect(themeCss({ name, main, accent })).toContain(`--ds-color-accent-text-default:${colorSchemes(main as Hex).light['text-default']};`);
});

test('any colour at all is readable: black or white on it, and its text on its grounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const hex = `#${number.toString(16).padStart(6, '0')}` as Hex;
      const { light, dark } = colorSchemes(hex);
      expect([hex, contrastFaults(light), contrastFaults(dark)]).toEqual([hex, [], []]);
    }),
    { numRuns: 400 },
  );
});

test('a yellow button bears black text', () => {
  const { light } = colorSchemes('#ffd500');
  expect(light['base-default']).toBe('#ffd500');
  expect(light['base-contrast-default']).toBe('#000000');
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
});

test('sets every property of the three colours that the base theme has, in light, dark and auto', () => {
  const css = themeCss({ name: 'lysekil', main: '#005aa0' });
  const expected = new Set(baseTheme().css.match(/--ds-color-(accent|brand1|neutral)-[a-z-]+(?=:)/g));
  expect(new Set(css.match(/--ds-color-[a-z0-9-]+(?=:)/g))).toEqual(expected);
  expect(css.match(/--ds-color-accent-base-default:/g)).toHaveLength(4);
});

test('the same brand has the same hash, another has another', () => {
  const one = themeFile({ name: 'lysekil', main: '#005aa0' });
  expect(themeFile({ name: 'lysekil', main: '#005aa0' })).toBe(one);
  expect(one.hash).toMatch(/^[0-9a-f]{16}$/);
  expect(themeFile({ name: 'lysekil', main: '#005aa1' }).hash).not.toBe(one.hash);
});

test('what is no brand is refused with what to write', () => {
  expect(() => themeCss({ name: 'lysekil', main: 'blå' })).toThrow('lysekil: main colour: "blå" is no colour. Write it as #rrggbb');
  expect(() => themeCss({ name: 'lysekil', main: '#005aa0', accent: 'red;}' })).toThrow('accent colour');
  expect(() => themeCss({ name: '*/x', main: '#005aa0' })).toThrow('no slug');
});
