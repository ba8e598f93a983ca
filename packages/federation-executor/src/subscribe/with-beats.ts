/** What comes, and null whenever nothing came for so long. To stop reading stops what is read. */
export async function* withBeats<T>(source: AsyncIterableIterator<T>, millis: number): AsyncGenerator<T | null> {
  let next: Promise<IteratorResult<T>> | null = null;
  try {
    for (;;) {
      next ??= source.next();
      let timer: NodeJS.Timeout | undefined;
      const beat = new Promise<null>((resolve) => (timer = setTimeout(resolve, millis, null)));
      const came = await Promise.race([next, beat]).finally(() => clearTimeout(timer));
      if (came === null) {
        yield null;
        continue;
      }
      next = null;
      if (came.done) return;
      yield came.value;
    }
  } finally {
    next?.catch(() => undefined);
    await source.return?.();
  }
}
