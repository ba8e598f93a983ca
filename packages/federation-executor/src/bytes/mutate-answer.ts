/** For tests: a number from a text, the same for the same. */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 16777619);
  return hash >>> 0;
}

const INSERTED = [' ', '\n', '\\', '"', '{', '}', '[', ']', ',', ':', '0', '-', '.', 'e', 'null', 'true', '\\u0041', '\\n', '\\/', '\u0001', 'å', '"__proto__":1,'];
const VALUES: unknown[] = [null, 0, -1, 1.5, 1e21, -0, 0.1, 1e-7, 123456789012345680000, '', 'text', 'åäö "\\\n\u0007\u2028', true, false, [], {}, [null], [[]], { __typename: 'User' }];

/** For tests: what a subgraph that is wrong in one way or another might answer instead. `seed` decides which. */
export function mutateAnswer(text: string, seed: number): Buffer {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
  const bytes = Buffer.from(text);
  switch (below(11)) {
    case 0:
      return bytes.subarray(0, below(bytes.length));
    case 1: {
      const changed = Buffer.from(bytes);
      changed[below(bytes.length)] = below(256);
      return changed;
    }
    case 2: {
      const at = below(text.length);
      return Buffer.from(text.slice(0, at) + INSERTED[below(INSERTED.length)] + text.slice(at));
    }
    case 3: {
      const at = below(text.length);
      return Buffer.from(text.slice(0, at) + text.slice(at + 1 + below(4)));
    }
    case 4:
      return Buffer.from(JSON.stringify(JSON.parse(text), null, below(3)));
    case 5:
      return Buffer.from(`${text}${[' ', '\n', '\n\n', 'x', ',', '}'][below(6)]}`);
    case 6:
      return Buffer.from(JSON.stringify({ ...(JSON.parse(text) as object), extensions: {} }));
    case 7:
      return Buffer.from(JSON.stringify({ ...(JSON.parse(text) as object), errors: [{ message: 'no', path: ['_entities', 0] }] }));
    case 8:
      return Buffer.from(text.replaceAll(/"(\d+)"/g, '$1'));
    default:
      return Buffer.from(JSON.stringify(changeOne(JSON.parse(text), below)));
  }
}

/** One value somewhere inside becomes another, disappears, moves to the end of its object, or comes twice in its list. */
function changeOne(value: unknown, below: (limit: number) => number): unknown {
  const isContainer = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isContainer || below(5) === 0) return below(2) === 0 ? null : VALUES[below(VALUES.length)];
  if (Array.isArray(value)) {
    const at = below(value.length);
    if (below(8) === 0) return [...value, value[at]];
    return value.map((each, n) => (n === at ? changeOne(each, below) : each));
  }
  const entries = Object.entries(value);
  const at = below(entries.length);
  const [key, inner] = entries[at]!;
  const kind = below(10);
  if (kind === 0) entries.splice(at, 1);
  else if (kind === 1) entries.push(...entries.splice(at, 1));
  else if (kind === 2) entries.push(['extra', 1]);
  else entries[at] = [key, changeOne(inner, below)];
  return Object.fromEntries(entries);
}
