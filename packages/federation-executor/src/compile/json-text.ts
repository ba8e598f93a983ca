/** Characters that JSON writes as escapes. */
// oxlint-disable-next-line no-control-regex
const ESCAPED = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** A string as JSON text. */
export function stringText(value: string): string {
  return ESCAPED.test(value) ? JSON.stringify(value) : `"${value}"`;
}

/** Any JSON value as text; what JSON cannot tell is null. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return stringText(value);
  return JSON.stringify(value) ?? 'null';
}
