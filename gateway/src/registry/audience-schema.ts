import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, parse, printSchema, validate, type GraphQLSchema } from 'graphql';
import type { ViewManifest } from '@samlar/view-contract/registry';
import { audienceOf } from '@samlar/view-contract/slot';
import type { Contract } from '../compose/contracts';

/** What an audience may ask, as SDL; made from each of its supergraphs once, when first wanted. */
export function audienceSchema(supergraph: (contract: Contract) => string): (contract: Contract) => string {
  const made = new Map<Contract, { from: string; text: string }>();
  return (contract) => {
    const from = supergraph(contract);
    const known = made.get(contract);
    if (known?.from === from) return known.text;
    const text = printSchema(Supergraph.build(from, { supportedFeatures: null, validateSupergraph: false }).apiSchema().toGraphQLJSSchema());
    made.set(contract, { from, text });
    return text;
  };
}

const built = new Map<string, GraphQLSchema>();

/** Documents of a version that its audience's schema does not answer, each as a sentence. */
export function documentFaults({ slots, documents }: ViewManifest, schema: (contract: Contract) => string): string[] {
  const audiences = [...new Set(slots.map(({ slot }): Contract => audienceOf(slot)))];
  return audiences.flatMap((audience) => {
    const text = schema(audience);
    const known = built.get(text) ?? buildSchema(text, { assumeValidSDL: true });
    built.clear();
    built.set(text, known);
    return documents.flatMap((document) => validate(known, parse(document.text)).map(({ message }) => `documents: ${document.id.slice(0, 12)} does not fit the schema of ${audience}: ${message}`));
  });
}
