import type { Shape } from '../compile/shape';
import type { Layout } from './layout';
import type { ByteGraph } from './places';

const LINE_END = 10;

/**
 * Whether what a client is answered is, byte for byte, what the operation's one fetch is answered where that came as its layout says: the same fields in the same
 * order all the way in, nothing put together, renamed, left out or written here.
 */
export function isAsItCame(shape: Shape, { layouts, sites }: ByteGraph): boolean {
  return layouts.length === 1 && sites[0] === null && isSame(shape, layouts[0]!);
}

function isSame(shape: Shape, layout: Layout): boolean {
  const fields = shape.fieldsOf(layout.type.name);
  if (fields?.length !== layout.fields.length) return false;
  return layout.fields.every(({ key, kind, layouts }, n) => {
    const { key: asked, field, inner } = fields[n]!;
    if (asked !== key || (field.name === '__typename') !== (kind === 'typename')) return false;
    return layouts.every((each) => inner !== null && isSame(inner, each));
  });
}

/**
 * A subgraph's answer that was scanned, as the client's: the same bytes and a line's end. Null where there is no place for that: it is there where the answer ends
 * with one, or stands in memory of its own with just one byte more (`response-reader.ts`). Several may write it: it is the same for all.
 */
export function handOn(bytes: Buffer): Buffer | null {
  if (bytes[bytes.length - 1] === LINE_END) return bytes;
  if (bytes.byteOffset !== 0 || bytes.buffer.byteLength !== bytes.length + 1) return null;
  const whole = Buffer.from(bytes.buffer, 0, bytes.length + 1);
  whole[bytes.length] = LINE_END;
  return whole;
}
