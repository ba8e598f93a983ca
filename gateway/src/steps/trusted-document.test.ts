import { createHash } from 'node:crypto';
import { lookUpTrustedDocument, type TrustedDocuments } from './trusted-document';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const REGISTERED = '{ registered }';
const query = '{ anything }';
const persisted = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } } });
const documents = (more: Partial<TrustedDocuments> = {}): TrustedDocuments => ({ find: async (id) => (id === sha256(REGISTERED) ? REGISTERED : null), enforced: false, sent: new Map(), ...more });
const enforced = documents({ enforced: true, sent: undefined });

test('where free queries run, a text that was sent with its hash is found by the hash alone', async () => {
  const open = documents();
  expect(await lookUpTrustedDocument(persisted(query), open)).toEqual({ refused: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound' });
  expect(await lookUpTrustedDocument({ query, ...persisted(query) }, open)).toBeNull();
  expect(await lookUpTrustedDocument(persisted(query), open)).toEqual({ text: query });
});

test('a text under another’s hash is refused, and not kept', async () => {
  const open = documents();
  expect(await lookUpTrustedDocument({ query: '{ other }', ...persisted(query) }, open)).toMatchObject({ refused: 'BAD_REQUEST' });
  expect(await lookUpTrustedDocument(persisted(query), open)).toMatchObject({ refused: 'PERSISTED_QUERY_NOT_FOUND' });
});

test('a very long text is answered, and not kept', async () => {
  const open = documents();
  const long = `{ anything }${' '.repeat(20_000)}`;
  expect(await lookUpTrustedDocument({ query: long, ...persisted(long) }, open)).toBeNull();
  expect(await lookUpTrustedDocument(persisted(long), open)).toMatchObject({ refused: 'PERSISTED_QUERY_NOT_FOUND' });
});

test('where documents are enforced nothing is kept: registered ones run, by text or hash', async () => {
  expect(await lookUpTrustedDocument(persisted(REGISTERED), enforced)).toEqual({ text: REGISTERED });
  expect(await lookUpTrustedDocument({ query: REGISTERED }, enforced)).toBeNull();
  expect(await lookUpTrustedDocument({ query, ...persisted(query) }, enforced)).toMatchObject({ refused: 'DOCUMENT_NOT_TRUSTED' });
  expect(await lookUpTrustedDocument(persisted(query), enforced)).toMatchObject({ refused: 'UNKNOWN_DOCUMENT' });
});
