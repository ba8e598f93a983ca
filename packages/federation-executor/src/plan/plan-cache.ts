import type { GraphQLError } from 'graphql';
import type { PlannedOperation } from './planned-operation';

/** A plan, its JSON as it came from disk until somebody wants it, or why there is none. */
export type KeptPlan =
  | { planned: PlannedOperation; size: number }
  | { json: string; kind: PlannedOperation['kind']; size: number }
  | { error: GraphQLError; size: number };

export interface PlanCache {
  get(key: string): KeptPlan | undefined;
  set(key: string, kept: KeptPlan): void;
  /** As they are now, the least lately used first. */
  entries(): [string, KeptPlan][];
}

/** Keeps the plans used last, as many as fit in `mostCharacters` of text and JSON. */
export function planCache(mostCharacters: number): PlanCache {
  const kept = new Map<string, KeptPlan>();
  let size = 0;
  const drop = (key: string): void => {
    size -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  return {
    get(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found;
    },
    set(key, entry) {
      drop(key);
      if (entry.size > mostCharacters) return;
      kept.set(key, entry);
      size += entry.size;
      for (const oldest of kept.keys()) {
        if (size <= mostCharacters) break;
        drop(oldest);
      }
    },
    entries: () => [...kept.entries()],
  };
}
