import { encode } from 'iconv-lite';
import { decodeText } from './encoding';

const TEXT = 'Kommun;Män\nSotenäs;250 – ”ungefär”';

it.each([
  ['utf-8', Buffer.from(TEXT, 'utf8'), 'utf-8'],
  ['utf-8 with mark', Buffer.from(`\ufeff${TEXT}`, 'utf8'), 'utf-8-bom'],
  ['windows-1252', encode(TEXT, 'windows-1252'), 'windows-1252'],
  ['utf-16 little', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16'],
  ['utf-16 big', encode(TEXT, 'utf-16be', { addBOM: true }), 'utf-16'],
])('decodes %s and says so', (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
});

it('calls a single-byte file without Windows characters Latin-1', () => {
  const text = 'Kommun;Män\nSotenäs;250';
  expect(decodeText(Buffer.from(text, 'latin1'))).toEqual({ text, encoding: 'latin-1' });
});

it('calls bytes with NUL no text', () => {
  expect(decodeText(Buffer.from([80, 0, 80])).text).toBeNull();
});
