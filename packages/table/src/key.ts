/** One comparable text for the values that name a row; null when any of them is missing. Case is ignored. */
export function keyOf(values: readonly (string | number | null)[]): string | null {
  if (values.some((value) => value === null)) return null;
  return JSON.stringify(values.map((value) => String(value).normalize('NFC').toLowerCase()));
}
