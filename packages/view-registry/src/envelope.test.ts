import { canonicalJson, versionOf } from './canonical';
import { openEnvelope, seal } from './envelope';
import { isSignedBy, keyIdOf, newKeyPair, publicKeyOf, signText } from './keys';

const HERE = 'http://localhost:4000';
const pair = newKeyPair();

test('one value has one text, whatever the order it was written in', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'å' }], a: true, left: undefined })).toBe('{"a":true,"b":[1,{"c":"å","d":null}]}');
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(/no JSON for a number/);
});

test('a version is of the content, not of the version it is given', () => {
  expect(versionOf({ a: 1, version: 'x' })).toBe(versionOf({ version: 'y', a: 1 }));
  expect(versionOf({ a: 1 })).not.toBe(versionOf({ a: 2 }));
});

test('a text is signed by one key and by no other, and not when it was changed', () => {
  const signature = signText('text', pair.privateKey);
  expect(isSignedBy('text', signature, pair.publicKey)).toBe(true);
  expect(isSignedBy('texts', signature, pair.publicKey)).toBe(false);
  expect(isSignedBy('text', signature, newKeyPair().publicKey)).toBe(false);
  expect(publicKeyOf(pair.privateKey)).toBe(pair.publicKey);
  expect(keyIdOf(pair.publicKey)).toMatch(/^[0-9a-f]{16}$/);
});

test('an envelope is opened at its registry, within minutes, unchanged', () => {
  const envelope = seal({ kind: 'list' }, HERE, pair.privateKey);
  expect(openEnvelope(envelope, pair.publicKey, HERE, Date.now())).toMatchObject({ sealed: { command: { kind: 'list' } } });
  expect(openEnvelope(envelope, pair.publicKey, 'https://elsewhere.example', Date.now())).toEqual({ problem: expect.stringContaining('signed for the registry at http://localhost:4000') });
  expect(openEnvelope(envelope, pair.publicKey, HERE, Date.now() + 6 * 60_000)).toEqual({ problem: expect.stringContaining('6 minutes ago') });
  expect(openEnvelope({ ...envelope, payload: envelope.payload.replace('list', 'stop') }, pair.publicKey, HERE, Date.now())).toEqual({ problem: 'the signature is not that of the key' });
});

test.each(['null', '7', '{'])('an envelope around %s is not opened', (payload) => {
  expect(openEnvelope({ payload, key: '', signature: signText(payload, pair.privateKey) }, pair.publicKey, HERE, Date.now())).toEqual({ problem: 'there is no command in it' });
});
