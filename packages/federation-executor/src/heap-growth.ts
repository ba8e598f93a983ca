import { setFlagsFromString } from 'node:v8';

/** By how much the old memory may grow from one full collection to the next, in percent of what the collection left. */
export const HEAP_GROWTH = 300;

/**
 * Lets this process collect old memory more seldom. V8 counts the bytes of answers, which lie outside its heap, as if they were old: after the first full collection of
 * a small heap the next is due after few long answers, which are up to twice as dear then. Of use to a gateway with long answers, for three times its live heap in memory at most;
 * `--max-old-space-size` still holds. The same as `node --heap-growing-percent=300`.
 */
export function letHeapGrow(percent = HEAP_GROWTH): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
