import { buildSchema, isLeafType, parse } from 'graphql';
import { isValidLeaf } from '../execute/complete';
import { layoutOf } from './layout';
import { mutateAnswer } from './mutate-answer';
import { scanAnswer, scannerFor } from './scanner';

const schema = buildSchema(`
  scalar Anything enum Mood { GLAD SAD }
  type Query { text: String sure: String! whole: Int part: Float yes: Boolean id: ID mood: Mood any: Anything list: [String] sureList: [[Int!]!]! item: Item items: [Item] sureItems: [Item!]! }
  type Item { id: ID! name: String item: Item }
`);
const scanner = scannerFor(layoutOf(parse('{ __typename text sure whole part yes id mood any list sureList item { __typename id name } items { id item { name } } sureItems { name } }'), false, schema, {}), false);
const scan = (bytes: Buffer) => scanAnswer(bytes, [null], [scanner]);
const DATA = {
  __typename: 'Query', text: 'å "x" \\ \n\t\b\f\r', sure: '', whole: -12, part: 1.25, yes: false, id: 'i', mood: 'SAD', any: 0.5, list: ['a', null], sureList: [[1, 0], []], item: { __typename: 'Item', id: 7, name: '\u2028😀' },
  items: [{ id: '1', item: null }, null, { id: '2', item: { name: null } }], sureItems: [{ name: 'plain letters, more than four times four of them, å' }],
};
const TEXT = JSON.stringify({ data: DATA });
const accepts = (text: string | Buffer): boolean => scan(Buffer.from(text)) !== null;

test('takes what JSON.stringify writes, a line’s end after it too', () => {
  expect(accepts(TEXT)).toBe(true);
  expect(accepts(`${TEXT}\n`)).toBe(true);
});

test('wherever in memory it stands', () => {
  const memory = new ArrayBuffer(TEXT.length * 2);
  for (const offset of [0, 1, 2, 3]) expect(scan(Buffer.from(memory, offset, Buffer.from(memory, offset).write(TEXT)))).not.toBeNull();
});

const TOKENS = [
  'null', 'nul', 'true', 'false', 'tru', '0', '-0', '00', '01', '1', '-1', '+1', '1.', '.5', '1.0', '1.5', '1.50', '-0.5', '0.1', '1e2', '1E2', '1e-7', '0.0000001', '0.000001', '123456789012345', '1234567890123456', '12345678901234567890', '0.1234567890123456789', '100000000000000000000000',
  'NaN', '""', '"x"', '"GLAD"', '"\\u0041"', '"\\u000a"', '"\\n"', '"\\/"', '"\\x"', '"\u0001"', '"\n"', '"å"', '"\\', '"', ' 1', '1 ', '{}', '[]', '[1]', '["x"]', '[null]', '[[]]', '[[null]]', '{"id":"1"}', '{"id":"1","item":null}', '{"name":"x"}', '{"__typename":"Item","id":"1","name":"n"}', '{"__typename":"Other","id":"1","name":"n"}', '[{"name":null},null]', '[{"name":null}]', 'undefined', '',
];

/** Every place of a text where a value stands, as [start, end]. */
function valuesOf(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(/(?<=[:[,])(?:"(?:[^"\\]|\\.)*"(?!:)|-?[\d.]+|true|false|null)/g)) found.push([match.index, match.index + match[0].length]);
  return found;
}

/** What is wrong with a text having been accepted; null for nothing. */
function wrongWith(text: string): string | null {
  const value = JSON.parse(text) as { data: Record<string, unknown> };
  if (JSON.stringify(value) !== text) return 'it would be written otherwise';
  const { data } = value;
  if (Object.keys(data).join() !== Object.keys(DATA).join()) return 'other fields';
  for (const [key, field] of Object.entries(schema.getQueryType()!.getFields())) {
    if (isLeafType(field.type) && data[key] !== null && !isValidLeaf(data[key], field.type)) return `${key} is of another type`;
  }
  if (typeof data['sure'] !== 'string' || data['__typename'] !== 'Query') return 'a null or a type that may not be';
  if ((data['sureItems'] as unknown[]).includes(null) || (data['sureList'] as unknown[]).flat().some((each) => !Number.isInteger(each))) return 'a null in a list';
  return null;
}

test('what is accepted is what the parsing path would write again, and of the schema’s types', () => {
  let accepted = 0;
  let refused = 0;
  const wrong: string[] = [];
  const check = (bytes: Buffer): void => {
    if (scan(bytes) === null) return void refused++;
    accepted++;
    const text = bytes.toString('utf8').replace(/\n$/, '');
    const problem = wrongWith(text);
    if (problem) wrong.push(`${problem}: ${text}`);
  };
  for (const [start, end] of valuesOf(TEXT)) for (const token of TOKENS) check(Buffer.from(TEXT.slice(0, start) + token + TEXT.slice(end)));
  const bytes = Buffer.from(TEXT);
  for (let n = 0; n < bytes.length; n++) {
    check(bytes.subarray(0, n));
    for (const byte of [0, 10, 31, 32, 34, 44, 48, 92, 93, 117, 125, 128, 255]) check(Buffer.concat([bytes.subarray(0, n), Buffer.of(byte), bytes.subarray(n + (byte & 1))]));
  }
  for (let seed = 1; seed < 20_000; seed++) check(mutateAnswer(TEXT, Math.imul(seed, 2654435761) >>> 0));
  expect(wrong).toEqual([]);
  expect(accepted).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(5000);
});
