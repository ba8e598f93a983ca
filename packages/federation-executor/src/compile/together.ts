import { Kind, print, stripIgnoredCharacters, type DocumentNode, type SelectionSetNode } from 'graphql';
import type { Fetch, FetchGraph } from '../fetch-graph/fetch-graph';
import { keepLatest } from '../keep-latest';
import { joinOperations } from './join-operations';
import { bodyWriter, type BodyWriter } from './request-body';

/** Entity fetches that may be one request, should they be ready at the same moment. */
export interface Together {
  /** The same for all of them that ask one subgraph. */
  group: TogetherGroup;
  /** Those that may become ready when it does: neither before nor after it. */
  mates: readonly number[];
  /** The same for fetches that may be one list of entities; null for one that has a list of its own: others ask on from what only it has asked for. */
  alike: string | null;
}

export interface TogetherGroup {
  /** The request of several of them that are not alike. */
  join(ids: readonly number[]): JoinedRequest;
}

export interface JoinedRequest {
  /** Response names, in the order of the ids. */
  aliases: readonly string[];
  body: BodyWriter;
}

const MOST_JOINED = 32;

export function joinTogether({ fetches }: FetchGraph): Map<number, Together> {
  const before: Set<number>[] = [];
  for (const { id, after } of fetches) before[id] = new Set(after.flatMap((each) => [each, ...before[each]!]));
  const groups = new Map<string, Fetch[]>();
  for (const fetch of fetches) {
    if (fetch.kind !== 'query' || !fetch.part.requires || fetch.part.contextRewrites.length > 0) continue;
    const key = `${fetch.stage} ${fetch.subgraph}`;
    groups.set(key, [...(groups.get(key) ?? []), fetch]);
  }
  const found = new Map<number, Together>();
  for (const members of groups.values()) {
    const group = { join: joiner(members) };
    for (const { id, part } of members) {
      const mates = members.map((each) => each.id).filter((each) => each !== id && !before[id]!.has(each) && !before[each]!.has(id));
      if (mates.length > 0) found.set(id, { group, mates, alike: isAskedOn(part, fetches) ? null : stripIgnoredCharacters(print(part.document)) });
    }
  }
  return found;
}

/** Whether a list of entities of one's own is needed: for what is rewritten, and where other fetches begin inside of what is answered. */
function isAskedOn({ document, paths, inputRewrites, outputRewrites }: Fetch['part'], fetches: readonly Fetch[]): boolean {
  if (inputRewrites.length + outputRewrites.length > 0) return true;
  const inner = compositeKeys(document);
  return inner.size > 0 && fetches.some(({ part }) => part.paths.some((far) => paths.some((near) => near.every(({ key }, n) => key === far[n]?.key) && inner.has(far[near.length]?.key ?? null))));
}

/** Response names of an entity's fields that lead to objects. */
function compositeKeys({ definitions }: DocumentNode): Set<string | null> {
  const keys = new Set<string | null>();
  const walk = ({ selections }: SelectionSetNode, depth: number): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD && depth > 0 && node.selectionSet) keys.add(node.alias?.value ?? node.name.value);
      else if (node.kind === Kind.FIELD && node.selectionSet) walk(node.selectionSet, depth + 1);
      else if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, depth);
      else if (node.kind === Kind.FRAGMENT_SPREAD) for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value) walk(each.selectionSet, depth);
    }
  };
  for (const each of definitions) if (each.kind === Kind.OPERATION_DEFINITION) walk(each.selectionSet, 0);
  return keys;
}

function joiner(members: readonly Fetch[]): TogetherGroup['join'] {
  const known = keepLatest<JoinedRequest>(MOST_JOINED);
  return (ids) => {
    const key = ids.join();
    const found = known.get(key);
    if (found) return found;
    const parts = ids.map((id) => members.find((each) => each.id === id)!.part);
    const { document, aliases, lists } = joinOperations(parts.map((part) => part.document));
    const joined = { aliases, body: bodyWriter(stripIgnoredCharacters(print(document)), [...new Set(parts.flatMap(({ variables }) => variables))], lists) };
    known.set(key, joined);
    return joined;
  };
}
