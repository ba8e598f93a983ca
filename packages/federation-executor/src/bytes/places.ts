import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { CompiledFetch } from '../compile/compile-fetch';
import type { Fetch, FetchGraph, FetchPart, PathStep } from '../fetch-graph/fetch-graph';
import { layoutOf, notByBytes, takeSlots, type Layout, type LayoutField } from './layout';

/** Where the fields of an object come from: the fetch that gave the object, and entities joined to it. */
export interface Place {
  /** Null at the root. */
  base: Source | null;
  joined: Source[];
}

export interface Source {
  fetch: number;
  layout: Layout;
  /** Of a joined entity: where the base's record holds the entity's record (+1; 0 for none). At the root: null, the record is 0. */
  slot: number | null;
}

/** An entity fetch: whose representations it collects. */
export interface ByteSite {
  fetch: number;
  /** The list of entities in the answer. */
  field: LayoutField;
  /** Records to be represented: all of a layout. */
  collects: { place: Place; slot: number }[];
  type: string;
  required: readonly Required[];
}

/** A field of a representation; `inner` of one that has fields. */
export interface Required {
  key: string;
  inner: readonly Required[] | null;
}

export interface ByteGraph {
  layouts: readonly Layout[];
  /** By fetch; null for one that asks the root. */
  sites: readonly (ByteSite | null)[];
  places: ReadonlyMap<string, Place>;
}

/** Where everything stands; throws `NOT_BY_BYTES` for what only the parsing path does. */
export function findPlaces({ fetches }: FetchGraph, compiled: readonly CompiledFetch[], schema: GraphQLSchema, conditions: Readonly<Record<string, boolean>>): ByteGraph {
  const places = new Map<string, Place>([['', { base: null, joined: [] }]]);
  const layouts: Layout[] = [];
  const addInner = (fetch: number, layout: Layout, key: string): void => {
    for (const field of layout.fields) {
      for (const each of field.layouts) {
        const inner = innerKey(key, field, each);
        if (places.has(inner)) notByBytes();
        places.set(inner, { base: { fetch, layout: each, slot: null }, joined: [] });
        addInner(fetch, each, inner);
      }
    }
  };
  const known = new Map<string, Layout>();
  // Fetches that may be answered by one list of entities have one layout, so that it is scanned once.
  const alikeLayout = ({ subgraph, together }: CompiledFetch, make: () => Layout): Layout => {
    if (!together?.alike) return make();
    const key = `${subgraph} ${together.alike}`;
    const layout = known.get(key) ?? make();
    known.set(key, layout);
    return layout;
  };
  const sites = fetches.map((fetch): ByteSite | null => {
    const { part } = fetch;
    if (fetch.kind !== 'query' || isRewritten(part)) return notByBytes();
    const layout = alikeLayout(compiled[fetch.id]!, () => layoutOf(part.document, part.requires !== null, schema, conditions));
    layouts.push(layout);
    if (part.requires) return joinEntities(fetch, layout.byKey.get('_entities') ?? notByBytes(), places, addInner);
    addInner(fetch.id, layout, '');
    places.get('')!.joined.push({ fetch: fetch.id, layout, slot: null });
    return null;
  });
  return { layouts, sites, places };
}

const placeKey = (outer: string, key: string): string => `${outer}\u0000${key}`;

/** Of what stands in a field, by its type where that is open. */
export function innerKey(outer: string, { key, layouts }: LayoutField, { type }: Layout): string {
  const inner = placeKey(outer, key);
  return layouts.length > 1 ? `${inner}${TYPE}${type.name}` : inner;
}

const TYPE = '\u0001';

function isRewritten({ inputRewrites, outputRewrites, contextRewrites, paths }: FetchPart): boolean {
  return inputRewrites.length + outputRewrites.length + contextRewrites.length > 0 || paths.some((path) => path.some(({ types }) => types !== null));
}

function joinEntities({ id, part }: Fetch, field: LayoutField, places: Map<string, Place>, addInner: (fetch: number, layout: Layout, key: string) => void): ByteSite {
  const [only] = part.requires!;
  if (part.requires!.length !== 1 || only?.kind !== 'InlineFragment' || !only.typeCondition) return notByBytes();
  const required = requiredOf(only.selections);
  const collects: ByteSite['collects'] = [];
  const answered = field.layouts[0]!;
  const reached = [...new Set(part.paths.flatMap((path) => keysAt(places, path)))];
  // What is of another type is not asked for.
  const keys = answered.type.name === only.typeCondition ? reached.filter((key) => places.get(key)?.base?.layout.type.name === only.typeCondition) : reached;
  if (keys.length === 0) return notByBytes();
  for (const key of keys) {
    const place = places.get(key);
    if (!place?.base || place.base.layout.type.name !== only.typeCondition) return notByBytes();
    // What another fetch has put into an object is not in its text.
    if (required.some(({ key: name, inner }) => inner && isJoined(places, placeKey(key, name)))) return notByBytes();
    const { layout, fetch: from } = place.base;
    // Records of one layout may be reached by several ways: all of them must be asked for, and their fields come from the same fetches.
    const sharing = [...places].filter(([, each]) => each.base?.layout === layout && each.base.fetch === from);
    if (sharing.some(([each]) => !keys.includes(each))) return notByBytes();
    const before = collects.find(({ place: { base } }) => base!.layout === layout && base!.fetch === from);
    if (before && !sameSources(before.place, place)) return notByBytes();
    const slot = before?.slot ?? takeSlots(layout, 1);
    if (!before) collects.push({ place: { base: { layout, fetch: from, slot: null }, joined: [...place.joined] }, slot });
    layout.noted = true;
    place.joined.push({ fetch: id, layout: answered, slot });
    addInner(id, answered, key);
  }
  return { fetch: id, field, collects, type: only.typeCondition, required };
}

function requiredOf(selections: readonly QueryPlanSelectionNode[]): Required[] {
  return selections.map((each) => (each.kind === 'Field' && !each.alias ? { key: each.name, inner: each.selections ? requiredOf(each.selections) : null } : notByBytes()));
}

function isJoined(places: ReadonlyMap<string, Place>, under: string): boolean {
  return [...places].some(([key, { joined }]) => joined.length > 0 && (key === under || key.startsWith(placeKey(under, '')) || key.startsWith(under + TYPE)));
}

function sameSources(a: Place, b: Place): boolean {
  return a.joined.length === b.joined.length && a.joined.every((each, n) => each.slot === b.joined[n]!.slot && each.fetch === b.joined[n]!.fetch);
}

/** Places at the end of a path: more than one where objects of several types stand on it. */
function keysAt(places: ReadonlyMap<string, Place>, path: readonly PathStep[]): string[] {
  let keys = [''];
  for (const { key } of path) {
    if (key === null) continue;
    keys = keys.flatMap((outer) => {
      const inner = placeKey(outer, key);
      return places.has(inner) ? [inner] : [...places.keys()].filter((each) => each.startsWith(inner + TYPE) && !each.includes('\u0000', inner.length));
    });
  }
  return keys;
}

/** The one source of a field; throws where there is none, or more than one. */
export function sourceOf({ base, joined }: Place, key: string): { source: Source; field: LayoutField; isBase: boolean } {
  const found = [...(base ? [base] : []), ...joined].flatMap((source) => {
    const field = source.layout.byKey.get(key);
    return field ? [{ source, field, isBase: source === base }] : [];
  });
  return found.length === 1 ? found[0]! : notByBytes();
}
