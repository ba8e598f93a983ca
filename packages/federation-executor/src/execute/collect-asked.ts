import type { CompiledFetch } from '../compile/compile-fetch';
import { own } from '../compile/own-property';
import { contextOf } from './context-values';
import type { Run } from './run';
import { eachTarget, eachTargetWithWay } from './targets';

/** Objects that wait for a fetch, and what is asked for them: equal representations once. */
export interface Asked {
  objects: Record<string, unknown>[];
  /** Which of its paths each object was found by. */
  paths: number[];
  /** Which representation each object has; -1 for none. */
  entity: number[];
  texts: string[];
}

export function collectAsked(fetch: CompiledFetch, root: Record<string, unknown>): Asked {
  const { asked, add } = emptyAsked(fetch);
  fetch.paths.forEach((path, n) => eachTarget(root, path, 0, (object) => add(object, n, fetch.represent!(object))));
  return asked;
}

/** As `collectAsked`, by the values that `@fromContext` gives: the variables of a request are one for all its entities. */
export function collectByContext(fetch: CompiledFetch, run: Run): { asked: Asked; values: Record<string, unknown> }[] {
  const groups = new Map<string, { asked: Asked; values: Record<string, unknown>; add: Add }>();
  const all: { object: Record<string, unknown>; path: number; text: string | null; group: string }[] = [];
  fetch.paths.forEach((path, n) =>
    eachTargetWithWay(run.data, path, (object, _, parents) => {
      const values = contextOf(run.schema, fetch.contextRewrites, parents);
      const group = JSON.stringify(values);
      all.push({ object, path: n, text: fetch.represent!(object), group });
      if (!groups.has(group)) groups.set(group, { ...emptyAsked(fetch), values });
    }),
  );
  // Every group has every object, so that places in the answer are found by the same walk.
  for (const { object, path, text, group } of all) for (const [key, { add }] of groups) add(object, path, key === group ? text : null);
  return [...groups.values()];
}

type Add = (object: Record<string, unknown>, path: number, text: string | null) => void;

function emptyAsked(fetch: CompiledFetch): { asked: Asked; add: Add } {
  const asked: Asked = { objects: [], paths: [], entity: [], texts: [] };
  const known = new Map<string, number>();
  return {
    asked,
    add(object, path, text) {
      let entity = -1;
      if (text !== null) {
        // Rewriting may make objects of several types look alike: what is answered for one is then not the other's.
        const key = fetch.inputRewrites.length > 0 ? `${String(own(object, '__typename'))} ${text}` : text;
        const found = known.get(key);
        entity = found ?? asked.texts.push(text) - 1;
        if (found === undefined) known.set(key, entity);
      }
      asked.objects.push(object);
      asked.paths.push(path);
      asked.entity.push(entity);
    },
  };
}
