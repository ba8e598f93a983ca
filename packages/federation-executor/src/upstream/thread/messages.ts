/** What goes to the thread: a request, or that nobody waits for its answer any more. */
export type ToThread = ThreadCall | { left: number };

export interface ThreadCall {
  /** Names the call on its port. */
  id: number;
  /** As it would be sent by HTTP: `{"query":…,"variables":…}`, and the headers: name, value, name, value … */
  body: string;
  headers: readonly string[];
  /** Bytes that the answer may have. */
  maxBytes: number;
  /** Headers of the response, lower case, that are asked for; left out where none is. */
  wanted?: readonly string[];
}

/** What comes back, once a call: the bytes of a JSON text, handed over rather than copied, or why there are none. */
export type FromThread =
  | { id: number; bytes: Uint8Array; headers?: Readonly<Record<string, string>> }
  | { id: number; fault: ThreadFault };

/** `refused`: the caller, as HTTP's 401. `threw`: it is not well. `too-large`: more than `maxBytes`. */
export type ThreadFault = 'refused' | 'threw' | 'too-large';
