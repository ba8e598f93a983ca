import { print } from 'graphql';
import type { FetchDraft, PlanTree } from './read-plan';

/**
 * Entity fetches that would start together and ask one subgraph the same become one fetch for several paths; so do whole branches that
 * are alike step by step. What starts when is not changed otherwise.
 */
export function coalesce(tree: PlanTree): PlanTree {
  if ('fetch' in tree) return tree;
  if ('sequence' in tree) return { sequence: tree.sequence.map(coalesce).flatMap((each) => ('sequence' in each ? each.sequence : [each])) };
  const branches: PlanTree[] = [];
  const known = new Map<string, number>();
  for (const branch of tree.parallel.map(coalesce).flatMap((each) => ('parallel' in each ? each.parallel : [each]))) {
    const alike = signature(branch);
    const at = alike === null ? undefined : known.get(alike);
    if (at !== undefined) branches[at] = together(branches[at]!, branch);
    else {
      if (alike !== null) known.set(alike, branches.length);
      branches.push(branch);
    }
  }
  return branches.length === 1 ? branches[0]! : { parallel: branches };
}

/** Null for what is asked only once anyway: the root, and what depends on where it stands. */
function signature(tree: PlanTree): string | null {
  if ('fetch' in tree) return fetchSignature(tree.fetch);
  const inner = ('sequence' in tree ? tree.sequence : tree.parallel).map(signature);
  return inner.includes(null) ? null : `${'sequence' in tree ? 'S' : 'P'}(${inner.join()})`;
}

function fetchSignature({ subgraph, kind, part }: FetchDraft): string | null {
  if (!part.requires || kind !== 'query' || part.contextRewrites.length > 0) return null;
  return JSON.stringify([subgraph, print(part.document), part.requires, part.inputRewrites, part.outputRewrites]);
}

function together(a: PlanTree, b: PlanTree): PlanTree {
  if ('sequence' in a && 'sequence' in b) return { sequence: a.sequence.map((each, n) => together(each, b.sequence[n]!)) };
  if ('parallel' in a && 'parallel' in b) return { parallel: a.parallel.map((each, n) => together(each, b.parallel[n]!)) };
  if ('fetch' in a && 'fetch' in b) return { fetch: { ...a.fetch, part: { ...a.fetch.part, paths: [...a.fetch.part.paths, ...b.fetch.part.paths], ids: [...a.fetch.part.ids, ...b.fetch.part.ids] } } };
  throw new Error('branches that are alike differ');
}
