import { Directive } from 'type-graphql';

/** Where the directives are specified, for `@link`. `@cacheControl` is as Apollo's servers know it: they answer `Cache-Control` by it. */
export const CACHING_SPECIFICATION = 'https://specs.samlar.se/caching/v0.1';

export const CACHING_DEFINITIONS = `enum CacheControlScope {
  PUBLIC
  PRIVATE
}

"""
How long an answer may be used again (seconds), and for whom: \`PUBLIC\` for everybody, \`PRIVATE\` for the same viewer. A thing of which nothing is said is not kept, and nothing it
stands in; a leaf goes with the thing it stands in.
"""
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION

"""
Events of an outbox after which what is kept of this no longer holds: of the one thing whose \`keyField\` is in the event's property \`key\`, else of all.
"""
directive @changedBy(names: [String!]!, key: String, keyField: String = "id") repeatable on FIELD_DEFINITION | OBJECT | INTERFACE`;

type Places = ClassDecorator & MethodDecorator & PropertyDecorator;

/**
 * `PUBLIC` is for what is the same for whoever may ask at all, whatever their rights and organisation; it is refused where a right is needed. What row-level security has a say in is
 * `PRIVATE`: then it is kept for one viewer (and in the research contract all are one).
 */
export const CacheControl = (maxAge: number, scope: 'PUBLIC' | 'PRIVATE'): Places => Directive(`@cacheControl(maxAge: ${maxAge}, scope: ${scope})`) as Places;

/** For what is a part of something, and is kept as long as that. */
export const KeptWithParent = (): Places => Directive('@cacheControl(inheritMaxAge: true)') as Places;

/** For a leaf of something that is kept: it is not. */
export const NotKept = (): Places => Directive('@cacheControl(maxAge: 0)') as Places;

/** `key`: the property of the events that holds the thing's `keyField`. */
export function ChangedBy(names: readonly string[], key: string | null = null, keyField = 'id'): Places {
  const which = key === null ? '' : `, key: ${JSON.stringify(key)}, keyField: ${JSON.stringify(keyField)}`;
  return Directive(`@changedBy(names: ${JSON.stringify(names)}${which})`) as Places;
}
