import { Kind, parse, type DirectiveNode } from 'graphql';

/** What one field or type asks of the caller: any one of these sets of rights, being signed in, or a policy nobody here can meet. */
export interface Demand {
  rights: readonly (readonly string[])[];
  signedIn: boolean;
  policy: boolean;
}

/** Demands by coordinate: `Type` or `Type.field`. */
export type AccessRules = ReadonlyMap<string, Demand>;

function demandOf(directives: readonly DirectiveNode[] | undefined): Demand | null {
  const demand: Demand = { rights: [], signedIn: false, policy: false };
  for (const directive of directives ?? []) {
    const name = directive.name.value.replace(/^(federation|requiresScopes|authenticated|policy)__/, '');
    if (name === 'authenticated') demand.signedIn = true;
    if (name === 'policy') demand.policy = true;
    if (name !== 'requiresScopes') continue;
    const scopes = directive.arguments?.find((each) => each.name.value === 'scopes')?.value;
    if (scopes?.kind !== Kind.LIST) throw new Error('@requiresScopes without a list of scopes in the supergraph.');
    demand.rights = scopes.values.map((all) =>
      all.kind === Kind.LIST ? all.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : [])) : [],
    );
  }
  return demand.rights.length > 0 || demand.signedIn || demand.policy ? demand : null;
}

/** Reads `@requiresScopes`, `@authenticated` and `@policy` from a supergraph. */
export function readAccessRules(supergraphSdl: string): AccessRules {
  const rules = new Map<string, Demand>();
  const note = (coordinate: string, directives: readonly DirectiveNode[] | undefined): void => {
    const demand = demandOf(directives);
    if (demand) rules.set(coordinate, demand);
  };
  for (const node of parse(supergraphSdl).definitions) {
    if (!('name' in node) || !node.name || node.kind === Kind.DIRECTIVE_DEFINITION) continue;
    note(node.name.value, node.directives);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) note(`${node.name.value}.${field.name.value}`, field.directives);
  }
  return rules;
}

/** What is missing for the demand to be met, as a right's name, `sign-in` or `policy`; null when it is met. */
export function unmet(demand: Demand | undefined, rights: ReadonlySet<string>, signedIn: boolean): string | null {
  if (!demand) return null;
  if (demand.policy) return 'policy';
  if (demand.signedIn && !signedIn) return 'sign-in';
  if (demand.rights.length === 0 || demand.rights.some((all) => all.every((right) => rights.has(right)))) return null;
  return demand.rights[0]?.find((right) => !rights.has(right)) ?? 'a right';
}
