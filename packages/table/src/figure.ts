const SPACES = /[\u0020\u00a0\u2009\u202f]/gu;
const MINUS = /\u2212/gu;
const GROUPED = /^[+-]?\d{1,3}(?:[\u0020\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?$/u;
const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/u;

/**
 * Reads a figure as people in Sweden write them: thousands apart by a plain, thin or non-breaking space, decimal comma or
 * point, minus as hyphen or U+2212. Thousands apart by comma or point are not read, since 1,438 is a decimal figure in
 * Swedish: what could mean two things is refused.
 * @returns null when the text is no figure, or one too large to hold exactly.
 */
export function readFigure(text: string): number | null {
  const written = text.trim().replace(MINUS, '-').replace(/^([+-])[\u0020\u00a0\u2009\u202f]+/u, '$1');
  if (!PLAIN.test(written) && !GROUPED.test(written)) return null;
  const value = Number(written.replace(SPACES, '').replace(',', '.'));
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value + 0 : null;
}

/** Writes a figure without grouping, with the given decimal mark. The minus is a hyphen, which every spreadsheet reads. */
export function writeFigure(value: number, decimalMark: ',' | '.'): string {
  const plain = Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-6)
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : String(value);
  return plain.replace('.', decimalMark).replace(/^-0$/u, '0');
}
