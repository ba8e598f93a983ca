import type { IncomingMessage } from 'node:http';
import { knowsEtag } from './known-etag';

test.each([
  ['"a"', true], ['W/"a"', true], ['"b", W/"a"', true], ['*', true], ['"b"', false], [undefined, false], ['a', false],
])('who has %s already: %s', (header, expected) => {
  expect(knowsEtag({ headers: { 'if-none-match': header } } as IncomingMessage, '"a"')).toBe(expected);
});
