import { öreOf } from './kronor';

test.each([
  ['12 500', '1250000'], ['12\u00a0500 kr', '1250000'], ['0,50', '50'], ['12500,5', '1250050'],
  ['', null], ['0', null], ['-5', null], ['mycket', null], ['1,234', null],
])('%s is %s öre', (text, minor) => expect(öreOf(text)).toBe(minor));
