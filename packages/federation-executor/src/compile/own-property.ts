/** A property of a value that came from outside: never what every object inherits (`constructor`, `__proto__`). */
export function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** Sets a property whatever its name is. */
export function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true });
  else target[key] = value;
}

/** JavaScript that reads `key` of the variable `object`, `own` being in scope. */
export function readOwn(object: string, key: string): string {
  if (key in Object.prototype) return `own(${object},${JSON.stringify(key)})`;
  return /^[A-Za-z_]\w*$/.test(key) ? `${object}.${key}` : `${object}[${JSON.stringify(key)}]`;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
