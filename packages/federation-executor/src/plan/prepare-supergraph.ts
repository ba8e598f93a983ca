import { parse, type DocumentNode } from 'graphql';
import { separateRequiredFields, type RequiredFields, type Separated } from './required-fields';
import { resolvableKeysFirst } from './resolvable-keys-first';

export interface PreparedSupergraph {
  /** For the planner only: it has fields that no client may ask for and no subgraph has. */
  supergraph: DocumentNode;
  /** For `restorePlan`. */
  required: RequiredFields;
}

/** A supergraph as the planner plans it rightly. Each rewrite mends one fault of the planner, and is a file. */
export function prepareSupergraph(sdl: string, separated: Separated = 'with arguments'): PreparedSupergraph {
  return separateRequiredFields(resolvableKeysFirst(parse(sdl, { noLocation: true })), separated);
}
