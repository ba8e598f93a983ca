import { unwatchFile, watchFile, type StatsListener } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { SupergraphSource } from './supergraph-source';

/**
 * A supergraph from a file, looked at every `interval` milliseconds. By its state and not by the system's notices: a file mounted
 * into a container is replaced by way of links, of which no notice comes.
 */
export function fromFile(file: string, interval = 1_000): SupergraphSource {
  const read = () => readFile(file, 'utf8');
  return {
    read,
    watch(tell, failed) {
      const changed: StatsListener = (now, before) => {
        if (now.mtimeMs === before.mtimeMs && now.ino === before.ino && now.size === before.size) return;
        read().then(tell, failed);
      };
      watchFile(file, { interval, persistent: false }, changed);
      read().then(tell, failed); // it may have changed before anybody looked
      return () => unwatchFile(file, changed);
    },
  };
}
