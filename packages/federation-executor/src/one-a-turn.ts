/** Does pieces of work in the order they come, one in each turn of the event loop: what arrives together is not to hold up all else together. */
export function oneATurn(): <T>(work: () => T) => Promise<T> {
  const waiting: (() => void)[] = [];
  const next = (): void => {
    waiting[0]!();
    waiting.shift();
    if (waiting.length > 0) setImmediate(next);
  };
  return (work) => new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error as Error);
      }
    });
    if (waiting.length === 1) setImmediate(next);
  });
}
