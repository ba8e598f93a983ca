import type { EventFeed, HappenedEvent } from '@samlar/federation-executor/subscribe/streams';

/** Carries events of the outboxes to every gateway: only one of them has a source in hand, and each has subscribers of its own. */
export interface EventTransport extends EventFeed {
  /** Rejects when the events may not have gone out. */
  publish(events: readonly HappenedEvent[]): Promise<void>;
  /** Told each time that events may have gone by unheard, when they are heard again. */
  missed(listener: () => void): void;
  close(): Promise<void>;
}

/** Listeners in this process. One that throws keeps nobody else from hearing. */
export function listeners(failed: (error: unknown) => void) {
  const heard = new Set<(event: HappenedEvent) => void>();
  const missing: (() => void)[] = [];
  return {
    missed: (listener: () => void): void => void missing.push(listener),
    tellMissed: (): void => missing.forEach((listener) => listener()),
    listen(listener: (event: HappenedEvent) => void): () => void {
      heard.add(listener);
      return () => void heard.delete(listener);
    },
    tell(event: HappenedEvent): void {
      for (const listener of heard) {
        try {
          listener(event);
        } catch (error) {
          failed(error);
        }
      }
    },
  };
}

/** What is read of an event by whoever hears it, subscriptions and kept answers: its key and what has to match, single values all. */
const singleValues = ({ name, payload }: HappenedEvent): HappenedEvent => ({ name, payload: Object.fromEntries(Object.entries(payload).filter(([, value]) => typeof value !== 'object')) });

/** Events as text, in messages of at most so many bytes. One that alone is larger goes without its lists and objects; one that is too large even so is not sent. */
export function messagesOf(events: readonly HappenedEvent[], mostBytes: number): { messages: string[]; tooLarge: HappenedEvent[] } {
  const messages: string[] = [];
  const tooLarge: HappenedEvent[] = [];
  let batch: string[] = [];
  let size = 2;
  const send = (): void => {
    if (batch.length > 0) messages.push(`[${batch.join(',')}]`);
    batch = [];
    size = 2;
  };
  for (const { name, payload } of events) {
    const whole = JSON.stringify({ name, payload });
    const text = Buffer.byteLength(whole) + 3 > mostBytes ? JSON.stringify(singleValues({ name, payload })) : whole;
    const bytes = Buffer.byteLength(text) + 1;
    if (bytes + 2 > mostBytes) {
      tooLarge.push({ name, payload });
      continue;
    }
    if (size + bytes > mostBytes) send();
    batch.push(text);
    size += bytes;
  }
  send();
  return { messages, tooLarge };
}

/** The events of a message; none of one that is not of this form. */
export function eventsIn(message: string): HappenedEvent[] {
  const read: unknown = JSON.parse(message);
  return Array.isArray(read) ? read.filter((each: Partial<HappenedEvent> | null): each is HappenedEvent => typeof each?.name === 'string' && typeof each.payload === 'object' && each.payload !== null) : [];
}
