const NARROW = /[ .,:;'|!ijlIft()[\]1\u00a0]/;
const WIDE = /[mwMWÅÄÖ@%]/;

/** About how wide a text is, in pixels; on the generous side, since a cut label is worse than a gap. */
export function textWidth(text: string, size = 13): number {
  return [...text].reduce((sum, letter) => sum + (NARROW.test(letter) ? 0.38 : WIDE.test(letter) ? 0.86 : 0.6), 0) * size;
}

/** Lines of at most `width` pixels, broken at spaces; a word that is too long gets a line of its own. */
export function wrap(text: string, width: number, size = 13): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
