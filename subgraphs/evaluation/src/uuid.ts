const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A text that is no uuid names nothing: it is not found, rather than an error of the database. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Those of the keys that may name something. */
export function uuids(keys: readonly string[]): string[] {
  return keys.filter(isUuid);
}
