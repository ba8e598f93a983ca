import {
  doTypesOverlap, getNamedType, GraphQLError, isAbstractType, isCompositeType, isObjectType, isUnionType, Kind, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef,
  type DirectiveNode, type FieldNode, type FragmentDefinitionNode, type GraphQLCompositeType, type GraphQLField, type GraphQLSchema,
  type SelectionNode, type SelectionSetNode,
} from 'graphql';
import { newPlace, type Constants, type Place } from './constants';
import { NOTHING, PRESENCE } from './presence';

const META = new Map([SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]));
const CONDITIONAL = /@(skip|include)\(/;
const DEFERRED = /@defer\b/;

/** One line of a selection set: its text up to the braces, and what is to be selected inside. */
interface Line {
  head: string;
  place: Place;
  inside: SelectionSetNode[];
  parent: GraphQLCompositeType | null;
}

/** Selections once fragments are written out; an operation of more is refused. As many take some 12 ms of the event loop. */
export const MOST_SELECTIONS = 6_000;

/**
 * Writes selection sets without fragment spreads: every fragment where it is spread, no type condition that always holds, fields that
 * select alike in one. The order of the answer's fields is kept. `@skip` and `@include` with a literal are decided here.
 */
export function selectionWriter(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, constants: Constants) {
  let count = 0;

  const write = (sets: readonly SelectionSetNode[], parent: GraphQLCompositeType, place: Place): { texts: string[]; certain: boolean } => {
    const lines: Line[] = [];
    const leaves = new Set<string>();
    const latest = new Map<string, Line>();
    const spread = new Set<string>();

    const add = (node: SelectionNode): void => {
      if (node.kind === Kind.FIELD) return field(node);
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      const condition = fragment.typeCondition ? (schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType) : parent;
      // Written out, a fragment of a fragment may come to stand where none of its types can be.
      if (!doTypesOverlap(schema, condition, parent)) return;
      const directives = node.directives?.length ? directivesOf(node.directives) : '';
      if (directives === null) return;
      if (node.kind === Kind.FRAGMENT_SPREAD && directives === '') {
        if (spread.has(node.name.value)) return;
        spread.add(node.name.value);
      }
      const always = condition === parent || (isAbstractType(condition) && !isAbstractType(parent) && schema.isSubType(condition, parent));
      if (always && directives === '') return fragment.selectionSet.selections.forEach(add);
      for (const type of always ? [parent] : conditionsFor(condition, parent)) {
        // A type is named though it always holds: the planner does not look for fields of two types beside each other in a fragment without one.
        const head = `...${always && DEFERRED.test(directives) ? '' : `on ${type.name}`}${directives}`;
        const last = lines.at(-1);
        if (last?.head === head) last.inside.push(fragment.selectionSet);
        else lines.push({ head, place, inside: [fragment.selectionSet], parent: type });
      }
      latest.clear();
    };

    // The planner cannot follow a union's condition into what some subgraph knows as an interface object.
    const conditionsFor = (condition: GraphQLCompositeType, within: GraphQLCompositeType): readonly GraphQLCompositeType[] =>
      (isUnionType(condition) && !isObjectType(within) ? condition.getTypes().filter((each) => doTypesOverlap(schema, each, within)) : [condition]);

    const field = (node: FieldNode): void => {
      const directives = node.directives?.length ? directivesOf(node.directives) : '';
      if (directives === null) return;
      const key = node.alias?.value ?? node.name.value;
      const definition = fieldOf(parent, node.name.value);
      const here = node.selectionSet || node.arguments?.length ? placeIn(place, key) : place;
      const head = `${node.alias && key !== node.name.value ? `${key}:` : ''}${node.name.value}${argumentsOf(node, definition, here)}${directives}`;
      if (!node.selectionSet) {
        if (leaves.has(head)) return;
        leaves.add(head);
        lines.push({ head, place: here, inside: [], parent: null });
        return;
      }
      const before = latest.get(key);
      if (before?.head === head) return void before.inside.push(node.selectionSet);
      const type = getNamedType(definition!.type);
      const line = { head, place: here, inside: [node.selectionSet], parent: isCompositeType(type) ? type : null };
      latest.set(key, line);
      lines.push(line);
    };

    for (const set of sets) set.selections.forEach(add);
    count += lines.length;
    if (count > MOST_SELECTIONS) throw new GraphQLError(`The operation comes to more than ${MOST_SELECTIONS} selections once its fragments are written out. Ask for less, or in several operations.`, { extensions: { code: 'OPERATION_TOO_LARGE' } });
    let certain = false;
    const texts = lines.map(({ head, inside, parent: type, place: there }) => {
      const isField = !head.startsWith('...');
      const inner = type ? write(inside, type, there) : null;
      certain ||= !CONDITIONAL.test(head) && (isField || inner!.certain);
      if (inner === null) return head;
      return `${head}{${isField && !inner.certain ? [...inner.texts, `${PRESENCE}:__typename`].join(' ') : inner.texts.join(' ') || NOTHING}}`;
    });
    return { texts, certain };
  };

  const argumentsOf = (node: FieldNode, definition: GraphQLField<unknown, unknown> | undefined, place: Place): string => {
    if (!node.arguments?.length) return '';
    const written = node.arguments.map(({ name, value }) => {
      const type = definition?.args.find((arg) => arg.name === name.value)?.type;
      return `${name.value}:${type ? constants.take(value, type, place, name.value) : constants.write(value)}`;
    });
    // One order, so that fields that select alike read alike.
    return `(${written.toSorted().join(',')})`;
  };

  /** The directives left, as they stood, once literal conditions are decided; null when they leave the selection out. */
  const directivesOf = (directives: readonly DirectiveNode[]): string | null => {
    let text = '';
    for (const directive of directives) {
      const name = directive.name.value;
      const condition = directive.arguments?.find((arg) => arg.name.value === 'if')?.value;
      if ((name === 'skip' || name === 'include') && condition?.kind === Kind.BOOLEAN) {
        if (condition.value === (name === 'skip')) return null;
        continue;
      }
      if (name === 'defer' && condition?.kind === Kind.BOOLEAN && !condition.value) continue;
      text += constants.write(directive);
    }
    return text;
  };

  return (set: SelectionSetNode, root: GraphQLCompositeType): string => `{${write([set], root, newPlace()).texts.join(' ') || NOTHING}}`;
}

function placeIn({ inside }: Place, key: string): Place {
  let found = inside.get(key);
  if (!found) inside.set(key, (found = newPlace()));
  return found;
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return META.get(name) ?? ('getFields' in parent ? parent.getFields()[name] : undefined);
}

