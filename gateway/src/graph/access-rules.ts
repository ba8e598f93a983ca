import { Kind, parse, type DirectiveNode } from 'graphql';

/** What one field or type asks of the caller: one whole of these sets of rights, one whole of these sets of policies, and being signed in. */
export interface Demand {
  rights: readonly (readonly string[])[];
  policies: readonly (readonly string[])[];
  signedIn: boolean;
}

/** What the caller has to meet demands with. */
export interface Standing {
  rights: ReadonlySet<string>;
  /** Names of the policies that grant it. */
  policies: ReadonlySet<string>;
  signedIn: boolean;
}

/** Demands by coordinate: `Type` or `Type.field`. */
export type AccessRules = ReadonlyMap<string, Demand>;

function demandOf(directives: readonly DirectiveNode[] | undefined): Demand | null {
  const demand: Demand = { rights: [], policies: [], signedIn: false };
  for (const directive of directives ?? []) {
    const name = directive.name.value.replace(/^(federation|requiresScopes|authenticated|policy)__/, '');
    if (name === 'authenticated') demand.signedIn = true;
    if (name === 'policy') demand.policies = setsOf(directive, 'policies');
    if (name === 'requiresScopes') demand.rights = setsOf(directive, 'scopes');
  }
  return demand.rights.length > 0 || demand.policies.length > 0 || demand.signedIn ? demand : null;
}

function setsOf(directive: DirectiveNode, argument: string): string[][] {
  const sets = directive.arguments?.find((each) => each.name.value === argument)?.value;
  if (sets?.kind !== Kind.LIST) throw new Error(`@${directive.name.value} without a list of ${argument} in the supergraph.`);
  return sets.values.map((all) => (all.kind === Kind.LIST ? all.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : [])) : []));
}

/**
 * Reads `@requiresScopes`, `@authenticated` and `@policy` from a supergraph. A field that a type has because a subgraph added it to an
 * interface as an object of its own is guarded as it is at the interface; one that subgraphs define on the type itself, as it is there.
 */
export function readAccessRules(supergraphSdl: string): AccessRules {
  const rules = new Map<string, Demand>();
  const note = (coordinate: string, directives: readonly DirectiveNode[] | undefined): void => {
    const demand = demandOf(directives);
    if (demand) rules.set(coordinate, demand);
  };
  const { definitions } = parse(supergraphSdl);
  for (const node of definitions) {
    if (!('name' in node) || !node.name || node.kind === Kind.DIRECTIVE_DEFINITION) continue;
    note(node.name.value, node.directives);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) note(`${node.name.value}.${field.name.value}`, field.directives);
  }
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of node.fields ?? []) {
      const coordinate = `${node.name.value}.${name.value}`;
      if (rules.has(coordinate) || !directives.some(addedToInterface)) continue;
      const at = node.interfaces?.map((each) => rules.get(`${each.name.value}.${name.value}`)).find(Boolean);
      if (at) rules.set(coordinate, at);
    }
  }
  return rules;
}

/** Composition writes so of a field that no subgraph defines on the type. */
const addedToInterface = ({ name, arguments: given = [] }: DirectiveNode): boolean => name.value === 'join__field' && given.length === 0;

/** What is missing for the demand to be met: `sign-in`, or the name of a right or a policy; null when it is met. */
export function unmet(demand: Demand | undefined, { rights, policies, signedIn }: Standing): string | null {
  if (!demand) return null;
  if (demand.signedIn && !signedIn) return 'sign-in';
  return missingOf(demand.rights, rights) ?? missingOf(demand.policies, policies);
}

function missingOf(sets: readonly (readonly string[])[], held: ReadonlySet<string>): string | null {
  if (sets.length === 0 || sets.some((all) => all.every((one) => held.has(one)))) return null;
  return sets[0]!.find((one) => !held.has(one)) ?? 'a right';
}

/** Names of the policies that the rules ask for. */
export function policiesIn(rules: AccessRules): string[] {
  return [...new Set([...rules.values()].flatMap(({ policies }) => policies.flat()))].toSorted();
}
