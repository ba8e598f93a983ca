import type { ExecutionAnswer } from '../executor';
import { boundedEvents, type BoundedEvents } from './bounded-events';
import { MOST_WAITING, type Answers } from './subscribe-operation';

/** Readers of one subscription: each has its own place, and the last to leave ends it. */
interface Shared {
  readers: Set<BoundedEvents<ExecutionAnswer>>;
  answers: Answers;
}

/** Subscriptions alike, by key, are followed and worked on once. Who is slow is left behind alone. */
export function shareStreams() {
  const running = new Map<string, Shared>();

  const pump = async (key: string, { readers, answers }: Shared): Promise<void> => {
    let failed: Error | undefined;
    try {
      for await (const answer of answers) for (const reader of readers) reader.push(answer);
    } catch (error) {
      failed = error as Error;
    }
    if (running.get(key)?.answers === answers) running.delete(key);
    for (const reader of readers) reader.end(failed);
  };

  return (key: string, signal: AbortSignal | undefined, start: () => Answers): Answers => {
    let shared = running.get(key);
    const isNew = !shared;
    shared ??= { readers: new Set(), answers: start() };
    const { readers, answers } = shared;
    const leave = (): void => void reader.return!();
    const reader = boundedEvents<ExecutionAnswer>(MOST_WAITING, () => {
      signal?.removeEventListener('abort', leave);
      readers.delete(reader);
      if (readers.size > 0) return;
      if (running.get(key)?.answers === answers) running.delete(key);
      void answers.return!();
    });
    readers.add(reader);
    if (isNew) {
      running.set(key, shared);
      void pump(key, shared);
    }
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
    return reader;
  };
}
