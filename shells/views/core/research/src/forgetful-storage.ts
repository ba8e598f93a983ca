/** A storage that lasts as long as the page: a view leaves nothing behind in the browser. */
export function forgetfulStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() { return kept.size; },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
