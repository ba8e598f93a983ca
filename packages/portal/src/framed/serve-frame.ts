import type { Notice } from '@samlar/view-contract/view';
import { safeParse } from 'valibot';
import { FRAME_CALL, type PortalCall, type ReadCall } from './channel';

/** Asks a document by its id, as the person. The body is the answer's text; status 0 when the portal was not reached. */
export type AskDocument = (id: string, variables: Record<string, unknown>) => Promise<{ status: number; body: string }>;

export interface FrameHost {
  /** Ids of the view's own documents. */
  documents: ReadonlySet<string>;
  /** Ids of those that change something. */
  commands: ReadonlySet<string>;
  ask: AskDocument;
  drawn(): void;
  /** The view gave up, or broke the channel's rules. */
  failed(why: string): void;
  alive(number: number): void;
  height(pixels: number): void;
  paperHeight(pixels: number): void;
  title(text: string): void;
  navigate(to: string, replace: boolean): void;
  notify(notice: Notice): void;
  /** The person has just done something, in the frame or elsewhere in the page. */
  personActed(): boolean;
}

/** Calls in any ten seconds after which a frame is no longer listened to: no person does as much. */
export const MOST_CALLS = 400;
/** … and of those that change what the portal around it shows. */
export const MOST_MOVES = 20;
/** Questions under way at once. */
export const MOST_ASKED = 16;
const WINDOW = 10_000;
/** The answer to a command that comes from the view and not from the person. */
const UNASKED = JSON.stringify({ errors: [{ message: 'Nobody pressed anything: a framed view changes something at the person\'s wish only.', extensions: { code: 'NO_PERSON_ACTED' } }] });

/** Counts what happens within any ten seconds; answers whether it is still within `most`. */
export function limiter(most: number, now: () => number = Date.now): () => boolean {
  let times: number[] = [];
  return () => {
    const at = now();
    times = times.filter((each) => each > at - WINDOW);
    times.push(at);
    return times.length <= most;
  };
}

/**
 * What a portal does for a frame that nobody has vetted: each call is one of `FRAME_CALL` or the end of it, a question is one of the view's own
 * documents, and leaving the page or changing anything needs the person's doing. `say` sends to the frame.
 */
export function serveFrame(host: FrameHost, say: (call: PortalCall) => void, now: () => number = Date.now): (message: unknown) => void {
  const calls = limiter(MOST_CALLS, now);
  const moves = limiter(MOST_MOVES, now);
  let asked = 0;
  let over = false;

  const end = (why: string): void => {
    over = true;
    host.failed(why);
  };

  const answer = async ({ number, document, variables }: Extract<ReadCall, { kind: 'ask' }>): Promise<void> => {
    asked += 1;
    try {
      const { status, body } = await host.ask(document, variables);
      if (!over) say({ kind: 'answer', number, status, body });
    } finally {
      asked -= 1;
    }
  };

  return (message) => {
    if (over) return;
    if (!calls()) return end('it calls more often than a person could');
    const read = safeParse(FRAME_CALL, message);
    if (!read.success) return end(`it calls for what there is not: ${read.issues[0].message}`);
    const call = read.output;
    switch (call.kind) {
      case 'drawn': return host.drawn();
      case 'failed': return end('it could not be loaded or drawn');
      case 'alive': return host.alive(call.number);
      case 'height': return host.height(call.pixels);
      case 'paper-height': return host.paperHeight(call.pixels);
      case 'title': return moves() ? host.title(call.text) : undefined;
      case 'notify': return moves() ? host.notify(call.notice) : undefined;
      case 'navigate': {
        // To another page only at the person's wish; its own page's search is its own.
        if (!call.to.startsWith('?') && !host.personActed()) return undefined;
        return moves() ? host.navigate(call.to, call.replace) : undefined;
      }
      case 'ask': {
        if (!host.documents.has(call.document)) return end('it asks a document that is not its own');
        if (asked >= MOST_ASKED) return end('it asks too much at once');
        if (host.commands.has(call.document) && !host.personActed()) return say({ kind: 'answer', number: call.number, status: 403, body: UNASKED });
        return void answer(call);
      }
    }
  };
}
