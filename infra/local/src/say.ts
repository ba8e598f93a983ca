/** What the person at the terminal reads while it works: one line a finished step, one living line for the step under way. */
export interface Say {
  /** A finished step, or news. */
  line(text: string): void;
  /** Replaces the living line; on anything but a terminal it is printed at most once a second. */
  progress(text: string): void;
}

export function sayTo(stream: NodeJS.WriteStream): Say {
  let living = false;
  let last = 0;
  const clear = () => {
    if (living) stream.write('\r\u001b[K');
    living = false;
  };
  return {
    line(text) {
      clear();
      stream.write(`${text}\n`);
    },
    progress(text) {
      if (stream.isTTY) {
        clear();
        stream.write(text.slice(0, (stream.columns || 80) - 1));
        living = true;
      } else if (Date.now() - last >= 1_000) {
        last = Date.now();
        stream.write(`${text}\n`);
      }
    },
  };
}

export function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
