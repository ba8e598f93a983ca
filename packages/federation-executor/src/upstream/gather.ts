/** Pieces kept apart before they are put together: an answer of ordinary size arrives in fewer. */
const APART = 64;
/** Pieces one answer may come in: a byte each would cost a hundred times its size to receive. */
const PIECES = 100_000;

export interface Gathering {
  /** False when the piece is one too many, or the whole would be larger than allowed; it is not kept then. */
  take(piece: Buffer): boolean;
  /** All pieces as one; the only piece itself, where there is one. */
  whole(): Buffer;
}

/** Puts the pieces of an answer together, never holding more than `limit` bytes (or twice that while it grows). */
export function gather(limit: number): Gathering {
  let pieces: Buffer[] = [];
  let grown: Buffer | null = null;
  let used = 0;
  let size = 0;
  let count = 0;
  const settle = (): void => {
    if (!grown || grown.length < size) {
      const larger = Buffer.allocUnsafeSlow(Math.max(size * 2, 64 * 1024));
      grown?.copy(larger, 0, 0, used);
      grown = larger;
    }
    for (const piece of pieces) used += piece.copy(grown, used);
    pieces = [];
  };
  return {
    take(piece) {
      if (size + piece.length > limit || ++count > PIECES) return false;
      size += piece.length;
      pieces.push(piece);
      if (pieces.length > APART) settle();
      return true;
    },
    whole() {
      if (!grown) return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size);
      settle();
      return grown.subarray(0, size);
    },
  };
}
