/** A spreadsheet runs a text that begins like this as a formula, whatever the file meant. */
const LOOKS_LIKE_FORMULA = /^'*\s*[=+\-@＝＋－＠|]/u;

/** Makes a text harmless in a spreadsheet by a leading apostrophe, which spreadsheets take as “this is text”. */
export function guard(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
}

/** Takes back the apostrophe that `guard` put there. */
export function unguard(text: string): string {
  return text.startsWith("'") && LOOKS_LIKE_FORMULA.test(text) ? text.slice(1) : text;
}
