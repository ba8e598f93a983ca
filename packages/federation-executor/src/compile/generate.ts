/**
 * Makes a function of generated source: the one place where text becomes code. `given` is in scope by name; whatever came from outside
 * stands in the source only as `JSON.stringify` writes it.
 */
export function generate<Made>(given: Readonly<Record<string, unknown>>, source: string): Made {
  const names = Object.keys(given);
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
  return (new Function(...names, `"use strict";${source}`) as (...values: unknown[]) => Made)(...names.map((name) => given[name]));
}
