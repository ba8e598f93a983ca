import { existsSync, watch } from 'node:fs';
import path from 'node:path';

/** Tells which files below the folders changed, once it has been quiet for `calm` milliseconds. Answers how to stop watching. */
export function watchCode(folders: string[], tell: (files: string[]) => void, calm = 150): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders.filter((folder) => existsSync(folder)).map((folder) =>
    watch(folder, { recursive: true }, (_, file) => {
      if (file === null || !/\.(ts|graphql|json|csv)$/.test(file) || file.includes('.test.')) return;
      changed.add(path.join(folder, file));
      clearTimeout(timer);
      timer = setTimeout(() => {
        const files = [...changed];
        changed.clear();
        tell(files);
      }, calm);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
