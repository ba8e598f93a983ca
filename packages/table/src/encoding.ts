import { decode } from 'iconv-lite';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16' | 'windows-1252' | 'latin-1';

/** The file's text and the encoding it was in. `text` is null when the bytes are no text at all (a NUL byte in it). */
export interface Decoded {
  text: string | null;
  encoding: Encoding;
}

/**
 * A byte order mark decides; without one, bytes that are valid UTF-8 are UTF-8; the rest is a single-byte file:
 * Windows-1252 when it uses bytes 80–9F (which Latin-1 leaves to control characters), else Latin-1.
 */
export function decodeText(buffer: Buffer): Decoded {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return { text: decode(buffer.subarray(2), 'utf16le'), encoding: 'utf-16' };
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return { text: decode(buffer.subarray(2), 'utf16be'), encoding: 'utf-16' };
  const marked = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  const bytes = marked ? buffer.subarray(3) : buffer;
  if (bytes.includes(0)) return { text: null, encoding: marked ? 'utf-8-bom' : 'utf-8' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: marked ? 'utf-8-bom' : 'utf-8' };
  } catch {
    const windows = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
    return { text: decode(bytes, 'windows-1252'), encoding: windows ? 'windows-1252' : 'latin-1' };
  }
}
