const STRINGS = ['', 'plain', 'å ä ö', 'quote " and \\ back', 'line\nbreak\ttab', '💡 pair', '\u2028\u2029', '{"a":1}', '</script>', 'null', '\u0000\u001f', '__proto__'];
const INTS = [0, 1, -1, 2147483647, -2147483648, 7];
const FLOATS = [0, 0.5, -1.25, 3, 1e21, 1e-7, 123456789.125];

/** A value of a leaf type: mostly one of a kind, now and then one of the awkward ones. */
export function leafValue(type: string, values: string[] | null, seed: number, field: string): unknown {
  const awkward = seed % 5 === 0;
  const pick = <T>(from: readonly T[]): T | undefined => from[(seed >>> 5) % from.length];
  if (values !== null) return pick(values);
  if (type === 'Int') return awkward ? pick(INTS) : seed >>> 1;
  if (type === 'Float') return awkward ? pick(FLOATS) : seed / 1024;
  if (type === 'Boolean') return seed % 2 === 0;
  if (type === 'ID') return awkward ? String(seed % 100) : `${field}-${seed.toString(36)}`;
  if (type === 'String') return awkward ? pick(STRINGS) : `${field} ${seed.toString(36)}`;
  return pick<unknown>([{ any: [1, null, { deep: 'x' }], 'odd key "': true }, [], {}, 'text', 4.5, false, [[1], [2, [3]]]]);
}
