const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;

/** What a zip archive says its files come to when unpacked, from its own directory. Null when it has none that can be read. */
export function unpackedBytes(archive: Buffer): number | null {
  const lowest = Math.max(0, archive.length - 65_557);
  for (let end = archive.length - 22; end >= lowest; end -= 1) {
    if (archive.readUInt32LE(end) !== END_OF_DIRECTORY) continue;
    const count = archive.readUInt16LE(end + 10);
    let position = archive.readUInt32LE(end + 16);
    let total = 0;
    for (let entry = 0; entry < count; entry += 1) {
      if (position + 46 > archive.length || archive.readUInt32LE(position) !== ENTRY) return null;
      total += archive.readUInt32LE(position + 24);
      position += 46 + archive.readUInt16LE(position + 28) + archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32);
    }
    return total;
  }
  return null;
}
