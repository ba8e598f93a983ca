import type { ServerResponse } from 'node:http';

/** Writes pieces as they come, none faster than the client reads; when it hangs up, what makes them is ended. */
export async function writeChunks(response: ServerResponse, pieces: AsyncIterable<string>): Promise<void> {
  let open = true;
  const waiting = new Set<() => void>();
  response.once('close', () => {
    open = false;
    waiting.forEach((go) => go());
  });
  for await (const piece of pieces) {
    if (!open || response.write(piece)) {
      if (!open) break;
      continue;
    }
    await new Promise<void>((resolve) => {
      waiting.add(resolve);
      response.once('drain', resolve);
    });
    waiting.clear();
    if (!open) break;
  }
  response.end();
}
