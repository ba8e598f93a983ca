import { contractTexts } from './contract-texts';
import { renderView } from './testing';
import { readNumber, useNumberError, type NumberBounds } from './written-number';

test.each<[string, NumberBounds | undefined, number]>([
  ['0', undefined, 0], [' 12 ', undefined, 12], ['1 000', undefined, 1000], ['1\u00a0762\u00a0220', undefined, 1_762_220], ['1\u202f000,5', { decimals: 1 }, 1000.5],
  ['4,5', { decimals: 1 }, 4.5], ['4.5', { decimals: 1 }, 4.5], ['007', undefined, 7], ['-0', undefined, 0], ['\u22123', { least: -5 }, -3], ['-3', { least: -5 }, -3],
])('%j is a number', (text, bounds, value) => expect(readNumber(text, bounds)).toBe(value));

test.each<[string, NumberBounds | undefined, string, number]>([
  ['', undefined, 'number', 0], ['tolv', undefined, 'number', 0], ['12 st', undefined, 'number', 0], ['1e3', undefined, 'number', 0], ['0x10', undefined, 'number', 0], ['Infinity', undefined, 'number', 0],
  ['1 2', undefined, 'number', 0], ['10 00', undefined, 'number', 0], ['1,', { decimals: 1 }, 'number', 0], [',5', { decimals: 1 }, 'number', 0], ['1,000,000', { decimals: 2 }, 'number', 0],
  ['4,5', undefined, 'whole', 0], ['1.000', undefined, 'whole', 0], ['1.000', { decimals: 2 }, 'decimals', 2], ['-1', undefined, 'least', 0], ['0', { least: 1 }, 'least', 1],
  ['481', { most: 480 }, 'most', 480], ['9'.repeat(20), undefined, 'most', Number.MAX_SAFE_INTEGER],
])('%j is none that may be sent', (text, bounds, problem, of) => expect(readNumber(text, bounds)).toEqual({ problem, of }));

const Said = ({ text, bounds }: { text: string; bounds?: NumberBounds }) => <>{useNumberError()(text, bounds) ?? 'right'}</>;
const said = (text: string, language: 'sv' | 'en' | 'nb' | 'da', bounds?: NumberBounds): Promise<string> => renderView(() => <Said text={text} bounds={bounds} />, { language, words: [contractTexts] });

test('what is wrong is said in the language of the page', async () => {
  expect(await said('4,5', 'sv')).toBe('Skriv ett heltal, utan decimaler.');
  expect(await said('4,5', 'nb')).toBe('Skriv et helt tall, uten desimaler.');
  expect(await said('1,25', 'da', { decimals: 1 })).toBe('Skriv tallet med højst én decimal.');
  expect(await said('20 000', 'en', { most: 10_000 })).toBe('Write a number that is at most 10\u00a0000.');
  expect(await said('0,1', 'sv', { least: 0.25, decimals: 2 })).toBe('Skriv ett tal som är minst 0,25.');
  expect(await said(' ', 'en')).toBe('Fill in this field.');
  expect(await said('4', 'en')).toBe('right');
});
