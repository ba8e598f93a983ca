import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { Kind, parse, print, visit, type ConstDirectiveNode, type DirectiveNode, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { CACHING_DEFINITIONS, CACHING_SPECIFICATION } from './cache-control';
import type { SubgraphDefinition } from './define-subgraph';
import { EVENTS_SPECIFICATION, ON_EVENT_DEFINITION } from './on-event';
import { DateTimeScalar } from './scalars';
import { validateArgument } from './validate-argument';

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';
const IMPORTED = [
  'key', 'shareable', 'external', 'requires', 'provides', 'override', 'interfaceObject', 'inaccessible', 'tag',
  'requiresScopes', 'cost', 'listSize',
];

function typeGraphqlSchema(definition: SubgraphDefinition): GraphQLSchema {
  return buildSchemaSync({
    resolvers: definition.resolvers,
    orphanedTypes: definition.orphanedTypes ?? [],
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    skipCheck: true,
    validateFn: validateArgument,
    // Wanted where there are subscriptions, and never used: see on-event.ts.
    pubSub: { publish: () => undefined, subscribe: () => { throw new Error('Subscriptions are raised by the gateway.'); } },
  });
}

const research = (parse('scalar X @tag(name: "research")').definitions[0] as unknown as { directives: ConstDirectiveNode[] }).directives;

/**
 * type-graphql puts no directives on enums and scalars. They hold no data, so all are tagged: a contract drops the ones
 * none of its fields reaches. The scope of @cacheControl is printed as a text, since its schema knows no such enum.
 */
function tagEnumsAndScalars(text: string): string {
  const tagged = <N extends { directives?: readonly ConstDirectiveNode[] }>(node: N): N => ({ ...node, directives: [...(node.directives ?? []), ...research] });
  return print(visit(parse(text), { [Kind.ENUM_TYPE_DEFINITION]: tagged, [Kind.SCALAR_TYPE_DEFINITION]: tagged, [Kind.DIRECTIVE]: scopeAsEnum }));
}

function scopeAsEnum(node: DirectiveNode): DirectiveNode | undefined {
  if (node.name.value !== 'cacheControl') return undefined;
  return { ...node, arguments: node.arguments?.map((each) => (each.value.kind === Kind.STRING ? { ...each, value: { kind: Kind.ENUM, value: each.value.value } } : each)) };
}

function sdl(schema: GraphQLSchema): string {
  const imports = IMPORTED.map((name) => `"@${name}"`).join(', ');
  const link = `extend schema @link(url: "${FEDERATION}", import: [${imports}])`;
  const raised = schema.getSubscriptionType() ? `\n\nextend schema @link(url: "${EVENTS_SPECIFICATION}", import: ["@onEvent"]) @federation__composeDirective(name: "@onEvent")\n\n${ON_EVENT_DEFINITION}` : '';
  const printed = printSchemaWithDirectives(schema);
  const kept = printed.includes('@cacheControl(') ? `\n\nextend schema @link(url: "${CACHING_SPECIFICATION}", import: ["@cacheControl", "@changedBy"]) @federation__composeDirective(name: "@cacheControl") @federation__composeDirective(name: "@changedBy")\n\n${CACHING_DEFINITIONS}` : '';
  return `${link}${raised}${kept}\n\n${tagEnumsAndScalars(printed)}\n`;
}

/** The subgraph's SDL as committed in its `schema.graphql`. */
export function printSubgraphSchema(definition: SubgraphDefinition): string {
  return sdl(typeGraphqlSchema(definition));
}

/** The executable federation schema: type-graphql's resolvers, the references, `_service` and `_entities`. */
export function executableSchema(definition: SubgraphDefinition): GraphQLSchema {
  const schema = typeGraphqlSchema(definition);
  const resolvers: Record<string, any> = createResolversMap(schema);
  for (const [type, resolve] of Object.entries(definition.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  return buildSubgraphSchema([{ typeDefs: parse(sdl(schema)), resolvers }]);
}
