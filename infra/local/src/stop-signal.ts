/**
 * Aborts on Ctrl-C, SIGTERM or SIGHUP, and when the npm or the program that started this process is gone (it may have been
 * killed without passing the signal on). A second signal ends the process at once.
 */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const ask = () => {
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort();
  };
  // npm and the terminal may both deliver the same Ctrl-C: what comes within a second is one wish.
  let last = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = Date.now();
      if (now - last > 1_000) ask();
      last = now;
    });
  }
  process.once('disconnect', () => stopping.abort());
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent && !stopping.signal.aborted) stopping.abort();
    }, 1_000).unref();
  }
  return stopping.signal;
}
