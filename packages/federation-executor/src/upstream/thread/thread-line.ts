import type { MessagePort } from 'node:worker_threads';
import type { FromThread, ThreadCall, ToThread } from './messages';

/** Null: the thread ended before it answered. */
export type Told = (answer: FromThread | null) => void;

/** The way to a subgraph's thread, whichever is that of now. */
export interface ThreadLine {
  /** Calls go by this port, whose other end `answerCalls` has, until it closes; it closes with its thread. */
  take(port: MessagePort): void;
  /** Asks. Answers how to say that nobody waits any more (nothing is told after that), or null when there is no thread. */
  ask(call: Omit<ThreadCall, 'id'>, told: Told): (() => void) | null;
  close(): void;
}

export function threadLine(): ThreadLine {
  let current: { port: MessagePort; waiting: Map<number, Told> } | null = null;
  let calls = 0;
  return {
    take(port) {
      const waiting = new Map<number, Told>();
      const own = { port, waiting };
      current = own;
      port.on('message', (answer: FromThread) => {
        const told = waiting.get(answer.id);
        waiting.delete(answer.id);
        told?.(answer);
      });
      port.on('close', () => {
        if (current === own) current = null;
        for (const told of waiting.values()) told(null);
        waiting.clear();
      });
    },
    ask(call, told) {
      if (!current) return null;
      const { port, waiting } = current;
      const id = ++calls;
      waiting.set(id, told);
      port.postMessage({ id, ...call } satisfies ToThread);
      return () => {
        if (waiting.delete(id)) port.postMessage({ left: id } satisfies ToThread);
      };
    },
    close() {
      current?.port.close();
      current = null;
    },
  };
}
