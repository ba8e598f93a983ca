import { commandLine, parentOf, processStart } from './running-process';

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
  const starters = npmAbove();
  const look = setInterval(() => {
    if (starters.every(({ pid, started }) => processStart(pid) === started)) return;
    clearInterval(look);
    stopping.abort();
  }, 1_000);
  look.unref();
  return stopping.signal;
}

/** The npm that runs this program, and the shell between the two where there is one; none when it was started by other means. */
function npmAbove(): { pid: number; started: string | undefined }[] {
  if (process.env.npm_lifecycle_event === undefined) return [];
  const above = [process.ppid, parentOf(process.ppid)].filter((pid) => pid !== undefined);
  const npm = above.findIndex((pid) => commandLine(pid)?.includes('npm'));
  return above.slice(0, npm + 1).map((pid) => ({ pid, started: processStart(pid) }));
}
