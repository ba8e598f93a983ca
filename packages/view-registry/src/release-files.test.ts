import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical';
import { seal } from './envelope';
import { newKeyPair } from './keys';
import { fileProblems, manifestProblem, MOST, MOST_REQUEST } from './release-files';

const hashOf = (bytes: Uint8Array): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

test('the heaviest version there may be fits into one request', () => {
  const third = Buffer.alloc(MOST.bytes / 3);
  const files = new Map(['a.js', 'b.js', 'c.js'].map((name) => [name, third]));
  const named = { files: Object.fromEntries([...files.keys()].map((name) => [name, hashOf(third)])) };
  // Quotes, as of a query's own: the manifest is a text within a text.
  const padded = { ...named, documents: [{ id: '', text: '"'.repeat((MOST.manifestBytes - 600) / 2) }] };
  expect(fileProblems(named, files)).toEqual([]);
  expect(manifestProblem(canonicalJson(padded))).toBeNull();
  const request = { ...seal({ kind: 'publish', manifest: padded, signature: '' }, 'http://localhost:4000', newKeyPair().privateKey), files: Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.toString('base64')])) };
  expect(Buffer.byteLength(JSON.stringify(request))).toBeLessThanOrEqual(MOST_REQUEST);
});

test('what weighs more is named, with what may be', () => {
  const heavy = Buffer.alloc(MOST.fileBytes + 1);
  expect(fileProblems({ files: { 'a.js': hashOf(heavy) } }, new Map([['a.js', heavy]]))).toEqual([`files: "a.js" is ${MOST.fileBytes + 1} bytes; ${MOST.fileBytes} is the most`]);
  expect(manifestProblem('å'.repeat(MOST.manifestBytes / 2 + 1))).toBe(`the manifest is ${MOST.manifestBytes + 2} bytes; ${MOST.manifestBytes} is the most`);
});
