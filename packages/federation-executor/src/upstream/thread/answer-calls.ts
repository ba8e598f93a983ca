import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { FromThread, ThreadCall, ToThread } from './messages';

/** A response: its JSON text, and what of its headers was wanted. */
export interface ServedText {
  text: string;
  headers?: Readonly<Record<string, string>>;
}

/** Answers null where a server would refuse the caller (401); a rejection counts as a subgraph that is not well. `wanted`: headers of the response, where any are. */
export type ServeText = (body: string, headers: readonly string[], wanted: readonly string[] | undefined) => Promise<ServedText | null>;

export interface AnsweringCalls {
  /** Ends when everything sent before has been answered. */
  drained(): Promise<void>;
}

const utf8 = new TextEncoder();

/** The subgraph's end of a port: in the thread that has the schema. What nobody waits for any more is worked out, but not sent. */
export function answerCalls(port: MessagePort, serve: ServeText): AnsweringCalls {
  const waitedFor = new Set<number>();
  const underWay = new Set<Promise<void>>();

  const reply = (message: FromThread, transferred: ArrayBuffer[] = []): void => {
    if (waitedFor.delete(message.id)) port.postMessage(message, transferred);
  };
  const answer = async ({ id, body, headers, maxBytes, wanted }: ThreadCall): Promise<void> => {
    try {
      const served = await serve(body, headers, wanted);
      if (!served) return reply({ id, fault: 'refused' });
      // A character is a byte at least.
      const bytes = served.text.length > maxBytes ? null : utf8.encode(served.text);
      if (!bytes || bytes.length > maxBytes) return reply({ id, fault: 'too-large' });
      reply(served.headers ? { id, bytes, headers: served.headers } : { id, bytes }, [bytes.buffer]);
    } catch {
      reply({ id, fault: 'threw' });
    }
  };

  const take = (message: ToThread): void => {
    if ('left' in message) {
      waitedFor.delete(message.left);
      return;
    }
    waitedFor.add(message.id);
    const answered = answer(message);
    underWay.add(answered);
    void answered.then(() => underWay.delete(answered));
  };
  port.on('message', take);
  return {
    async drained() {
      // Who ends the thread says so on another port, and may be heard before what was sent on this one.
      for (let sent = receiveMessageOnPort(port); sent; sent = receiveMessageOnPort(port)) take(sent.message as ToThread);
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
