import { GraphQLError, isCompositeType, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { AsksFor } from './planner-fields';

/**
 * Whether a client's alias stands where the planner may want to put a field of its own: `{ products { id: name } }`, when `id` is the key. The
 * planner takes the one for the other. Throws a `GraphQLError` for `__typename: …`, which nothing can be planned around.
 */
export function hasAmbiguousAlias(document: DocumentNode, apiSchema: GraphQLSchema, asksFor: AsksFor): boolean {
  const info = new TypeInfo(apiSchema);
  let ambiguous = false;
  visit(document, visitWithTypeInfo(info, {
    Field({ alias, name }) {
      if (!alias || alias.value === name.value) return;
      if (alias.value === '__typename') throw new GraphQLError(`The alias "__typename" cannot be given to the field "${name.value}". Use another name.`, { extensions: { code: 'ALIAS_RESERVED' } });
      const parent = info.getParentType();
      if (isCompositeType(parent) && asksFor(parent, alias.value)) ambiguous = true;
    },
  }));
  return ambiguous;
}
