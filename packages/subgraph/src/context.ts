import DataLoader from 'dataloader';
import type { DataSource, EntityManager } from 'typeorm';
import type { Viewer } from '@samlar/viewer/viewer';
import { asViewer } from './database';

/** What every resolver of one request gets. */
export interface Context {
  viewer: Viewer;
  requestId: string;
  dataSource: DataSource;
  /** One short read-only transaction as the viewer. */
  read<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  loaders: Map<string, DataLoader<any, any>>;
}

export function createContext(dataSource: DataSource, viewer: Viewer, requestId: string): Context {
  return {
    viewer,
    requestId,
    dataSource,
    read: (work) => asViewer(dataSource, viewer, work, true),
    loaders: new Map(),
  };
}

/**
 * The request's loader called `name`: keys asked for in one turn become one call of `batch`, in one transaction.
 * `batch` answers a map; a key it leaves out becomes `undefined`. Keys are texts (join composite ones).
 */
export function loader<V>(
  context: Context,
  name: string,
  batch: (manager: EntityManager, keys: string[]) => Promise<Map<string, V>>,
): DataLoader<string, V | undefined> {
  let known = context.loaders.get(name);
  if (!known) {
    known = new DataLoader<string, V | undefined>(async (keys) => {
      const found = await context.read((manager) => batch(manager, [...keys]));
      return keys.map((key) => found.get(key));
    });
    context.loaders.set(name, known);
  }
  return known;
}

/** Rows by key, for loaders of one. */
export function byKey<R>(rows: R[], key: (row: R) => string): Map<string, R> {
  return new Map(rows.map((row) => [key(row), row]));
}

/** Rows grouped by key, for loaders of many; every asked key has a list. */
export function groupedBy<R>(keys: string[], rows: R[], key: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>(keys.map((each) => [each, []]));
  for (const row of rows) groups.get(key(row))?.push(row);
  return groups;
}
