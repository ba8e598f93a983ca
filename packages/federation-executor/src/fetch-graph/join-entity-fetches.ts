import type { Fetch } from './fetch-graph';

/** Entity fetches to one subgraph that start at the same moment become one request with an alias for each. */
export function joinEntityFetches(fetches: readonly Fetch[]): readonly Fetch[] {
  const joined: { fetch: Fetch; from: number[] }[] = [];
  const known = new Map<string, number>();
  for (const fetch of fetches) {
    const joinable = fetch.kind === 'query' && fetch.parts.every(({ requires, contextRewrites }) => requires && contextRewrites.length === 0);
    const key = `${fetch.after.join()} ${fetch.subgraph}`;
    const at = joinable ? known.get(key) : undefined;
    if (at !== undefined) {
      const into = joined[at]!;
      into.fetch = { ...into.fetch, parts: [...into.fetch.parts, ...fetch.parts] };
      into.from.push(fetch.id);
      continue;
    }
    if (joinable) known.set(key, joined.length);
    joined.push({ fetch, from: [fetch.id] });
  }
  const place = new Map(joined.flatMap(({ from }, n) => from.map((id) => [id, n])));
  return joined.map(({ fetch }, id) => ({ ...fetch, id, after: [...new Set(fetch.after.map((each) => place.get(each)!))].sort((a, b) => a - b) }));
}
