import { Kind, parse, print, validate, visit, type ASTNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { SubgraphSource } from './subgraph-source';
import { putUnderTest, type Question, type SupergraphUnderTest } from './supergraph-under-test';

type Edit = 'remove' | 'unwrap' | 'plain';
const REMOVABLE = new Set<string>([
  Kind.FIELD, Kind.INLINE_FRAGMENT, Kind.FRAGMENT_SPREAD, Kind.DIRECTIVE, Kind.ARGUMENT, Kind.OPERATION_DEFINITION, Kind.OBJECT_FIELD, Kind.FIELD_DEFINITION, Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION, Kind.UNION_TYPE_DEFINITION, Kind.ENUM_TYPE_DEFINITION, Kind.INPUT_OBJECT_TYPE_DEFINITION, Kind.INPUT_VALUE_DEFINITION, Kind.SCALAR_TYPE_DEFINITION, Kind.ENUM_VALUE_DEFINITION,
]);

/** The document with its `index`-th edit of a kind made, or null where there are no more. */
function edited(document: DocumentNode, edit: Edit, index: number): DocumentNode | null {
  let seen = -1;
  const result = visit(document, {
    enter(node: ASTNode): unknown {
      if (seen >= index) return undefined;
      if (edit === 'remove' && REMOVABLE.has(node.kind)) {
        seen += 1;
        return seen === index ? null : undefined;
      }
      if (edit === 'plain' && node.kind === Kind.FIELD && node.alias) {
        seen += 1;
        return seen === index ? { ...node, alias: undefined } : undefined;
      }
      if (edit === 'plain' && (node.kind === Kind.LIST_TYPE || node.kind === Kind.NON_NULL_TYPE)) {
        seen += 1;
        return seen === index ? node.type : undefined;
      }
      if (edit === 'unwrap' && node.kind === Kind.SELECTION_SET) {
        const at = node.selections.findIndex((each) => each.kind === Kind.INLINE_FRAGMENT);
        const fragment = node.selections[at];
        if (fragment?.kind !== Kind.INLINE_FRAGMENT) return undefined;
        seen += 1;
        return seen === index ? { ...node, selections: node.selections.flatMap((each, n) => (n === at ? fragment.selectionSet.selections : each)) } : undefined;
      }
      return undefined;
    },
  }) as DocumentNode;
  return seen < index ? null : result;
}

/** Leaves out fragments and variables that nothing uses, so that an edit does not fail for them. */
function tidied(document: DocumentNode): DocumentNode {
  let result = document;
  for (;;) {
    const spread = new Set<string>();
    const used = new Set<string>();
    visit(result, { FragmentSpread: ({ name }) => { spread.add(name.value); }, VariableDefinition: () => false, Variable: ({ name }) => { used.add(name.value); } });
    const next = visit(result, { FragmentDefinition: ({ name }) => (spread.has(name.value) ? undefined : null), VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) });
    if (print(next) === print(result)) return next;
    result = next;
  }
}

/** The smallest question (by leaving out and unwrapping) that still shows what `shows` looks for. */
export async function reduceQuestion(schema: GraphQLSchema, question: Question, shows: (smaller: Question) => Promise<boolean>, until = Date.now() + 20_000): Promise<Question> {
  let best = question;
  for (let changed = true; changed && Date.now() < until;) {
    changed = false;
    for (const edit of ['remove', 'unwrap', 'plain'] as const) {
      for (let index = 0; Date.now() < until;) {
        const next = edited(best.document, edit, index);
        if (next === null) break;
        const document = next.definitions.length > 0 ? tidied(next) : next;
        const names = new Set(document.definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? each.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [] : [])));
        const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
        const smaller = { document, operationName: operations === 1 ? null : best.operationName, variables: Object.fromEntries(Object.entries(best.variables).filter(([name]) => names.has(name))) };
        if (operations > 0 && parses(document) && validate(schema, document).length === 0 && await shows(smaller)) {
          best = smaller;
          changed = true;
        } else index += 1;
      }
    }
  }
  return best;
}

function parses(document: DocumentNode): boolean {
  try {
    return parse(print(document)).definitions.length > 0;
  } catch {
    return false;
  }
}

/** An SDL without what a cut has left over: externals that no selection names, types that nothing names. */
function swept(document: DocumentNode): DocumentNode {
  let result = document;
  for (let before = ''; print(result) !== before;) {
    before = print(result);
    const leaning = [...before.matchAll(/@(?:requires|provides|key)\(fields: "([^"]*(?:\\"[^"]*)*)"/g)].map(([, fields]) => fields).join(' ');
    const named = new Set<string>(['Query', 'Mutation']);
    visit(result, { NamedType: ({ name }) => { named.add(name.value); } });
    const unused = (node: { name: { value: string }; directives?: readonly { name: { value: string } }[] }): null | undefined => (named.has(node.name.value) || node.directives?.some(({ name }) => name.value === 'key' || name.value === 'interfaceObject') ? undefined : null);
    result = visit(result, {
      FieldDefinition: (node) => (node.directives?.some(({ name }) => name.value === 'external') && !new RegExp(`\\b${node.name.value}\\b`).test(leaning) ? null : undefined),
      ObjectTypeDefinition: unused, InterfaceTypeDefinition: unused, UnionTypeDefinition: unused, EnumTypeDefinition: unused, ScalarTypeDefinition: unused, InputObjectTypeDefinition: unused,
    });
  }
  return result;
}

/** An SDL without a type and all that names it. */
function withoutType(document: DocumentNode, type: string): DocumentNode {
  const names = (node: ASTNode): boolean => print(node).match(/\w+/g)?.includes(type) ?? false;
  return swept(visit(document, {
    enter(node) {
      if (node.kind.endsWith('TypeDefinition') && 'name' in node && (node.name as { value: string }).value === type) return null;
      if (node.kind === Kind.FIELD_DEFINITION || node.kind === Kind.INPUT_VALUE_DEFINITION) return names(node.type) ? null : undefined;
      return node.kind === Kind.NAMED_TYPE && node.name.value === type ? null : undefined;
    },
  }) as DocumentNode);
}

/** The smallest supergraph that still shows it: whole subgraphs first, then types, fields and directives. */
export async function reduceSupergraph(sources: readonly SubgraphSource[], question: Question, shows: (under: SupergraphUnderTest) => Promise<boolean>, until = Date.now() + 60_000): Promise<readonly SubgraphSource[]> {
  const works = async (candidate: readonly SubgraphSource[]): Promise<boolean> => {
    try {
      const under = await putUnderTest(candidate);
      return under !== null && validate(under.schema, question.document).length === 0 && await shows(under);
    } catch {
      return false;
    }
  };
  let best = sources;
  for (let at = 0; at < best.length;) {
    const fewer = best.filter((_, index) => index !== at);
    if (fewer.length > 0 && await works(fewer)) best = fewer;
    else at += 1;
  }
  const types = new Set(best.flatMap(({ sdl }) => [...sdl.matchAll(/^(?:type|interface|union|enum|input|scalar) (\w+)/gm)].map(([, name]) => name!)));
  for (const type of types) {
    const cut = best.map((each) => ({ ...each, sdl: print(withoutType(parse(each.sdl, { noLocation: true }), type)) }));
    if (await works(cut)) best = cut;
    else {
      for (let at = 0; at < best.length; at += 1) {
        const some = best.map((each, n) => (n === at ? cut[at]! : each));
        if (some[at]!.sdl !== best[at]!.sdl && await works(some)) best = some;
      }
    }
  }
  for (let at = 0; at < best.length; at += 1) {
    for (const edit of ['remove', 'plain'] as const) {
      for (let index = 0; Date.now() < until;) {
        const next = edited(parse(best[at]!.sdl, { noLocation: true }), edit, index);
        if (next === null) break;
        const candidate = best.map((each, n) => (n === at ? { ...each, sdl: print(swept(next)) } : each));
        if (parses(next) && await works(candidate)) best = candidate;
        else index += 1;
      }
    }
  }
  return best;
}

/** A counterexample to paste. */
export function told(sources: readonly SubgraphSource[], { document, operationName, variables }: Question, rest: Record<string, unknown>): string {
  return [
    ...sources.map(({ name, sdl }) => `### ${name}\n${sdl}`), '### operation', print(document), `### variables ${JSON.stringify(variables)} operation name ${JSON.stringify(operationName)}`,
    ...Object.entries(rest).map(([name, value]) => `### ${name}\n${typeof value === 'string' ? value : JSON.stringify(value)}`),
  ].join('\n');
}
