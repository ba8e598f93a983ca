import { SubscriptionEnded } from './subscription-ended';

/** What one reader has not read yet. */
export interface BoundedEvents<T> extends AsyncIterableIterator<T> {
  push(event: T): void;
  /** Nothing more comes; with an error, the reader gets it after what waits. */
  end(error?: Error): void;
}

/** At most `most` events wait for the reader: with one more it has been too slow, what waits is dropped and it gets `SLOW_CLIENT`. `left` is called once, at the end, with why, where it is not by itself. */
export function boundedEvents<T>(most: number, left: (error?: Error) => void): BoundedEvents<T> {
  let waiting: T[] = [];
  let ended: { error?: Error } | null = null;
  let told = false;
  let wake = (): void => undefined;
  const end = (error?: Error): void => {
    if (ended) return;
    ended = error ? { error } : {};
    left(error);
    wake();
  };
  return {
    push(event) {
      if (ended) return;
      waiting.push(event);
      if (waiting.length > most) {
        waiting = [];
        end(new SubscriptionEnded('SLOW_CLIENT', `More than ${most} events waited to be read.`));
      }
      wake();
    },
    end,
    async next() {
      for (;;) {
        const first = waiting.shift();
        if (first !== undefined) return { done: false, value: first };
        if (ended) {
          const { error } = ended;
          if (!error || told) return { done: true, value: undefined };
          told = true;
          throw error;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    async return() {
      waiting = [];
      end();
      told = true;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
