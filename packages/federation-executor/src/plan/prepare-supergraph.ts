import type { DocumentNode } from 'graphql';
import { interfaceObjectConditions, type InterfaceObjectConditions } from './interface-object-conditions';
import { keyedRepresentations, type WithKeys } from './keyed-representations';
import { possibleSelections, type Possible } from './possible-selections';
import { copiesApart } from './requirements-apart';
import { separateRequiredFields, type RequiredFields, type Separated } from './required-fields';
import { resolvableKeysFirst } from './resolvable-keys-first';

export interface PreparedSupergraph {
  /** For the planner only: it has fields that no client may ask for and no subgraph has. */
  supergraph: DocumentNode;
  /** For `restorePlan`. */
  required: RequiredFields;
  /** For the operations, and their plans. */
  conditions: InterfaceObjectConditions;
  /** For plans, before `restorePlan`. */
  withKeys: WithKeys;
  /** For plans, last. */
  possible: Possible;
}

/** A supergraph as the planner plans it rightly. Each rewrite mends one fault of the planner, and is a file. `apart`: what is separated and has a `@requires` is in a subgraph of its own. */
export function prepareSupergraph(whole: DocumentNode, separated: Separated = 'with arguments', apart = false): PreparedSupergraph {
  const { supergraph, required } = separateRequiredFields(resolvableKeysFirst(whole), separated);
  const conditions = interfaceObjectConditions(apart ? copiesApart(supergraph, required.byName) : supergraph);
  return { supergraph: conditions.supergraph, required, conditions, withKeys: keyedRepresentations(conditions.supergraph), possible: possibleSelections(conditions.supergraph) };
}
