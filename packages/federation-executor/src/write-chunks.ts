import type { ServerResponse } from 'node:http';

/** Writes pieces as they come, none faster than the client reads; when it hangs up, or has not read for `patience` milliseconds, what makes them is ended. */
export async function writeChunks(response: ServerResponse, pieces: AsyncIterable<string>, patience = 60_000): Promise<void> {
  for await (const piece of pieces) {
    if (response.closed || response.destroyed) break;
    if (response.write(piece)) continue;
    if (!(await drained(response, patience))) break;
  }
  response.end();
}

/** False where the client has gone, or is left. */
function drained(response: ServerResponse, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (goes: boolean): void => {
      clearTimeout(timer);
      response.off('drain', onDrain).off('close', onClose);
      if (!goes) response.destroy();
      resolve(goes);
    };
    const onDrain = (): void => end(true);
    const onClose = (): void => end(false);
    const timer = setTimeout(end, patience, false);
    response.once('drain', onDrain).once('close', onClose);
  });
}
