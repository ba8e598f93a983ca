import {
  buildSchema, findBreakingChanges, getNamedType, parse, TypeInfo, validate, visit, visitWithTypeInfo, type BreakingChange, type GraphQLSchema,
} from 'graphql';
import { contractFor, type ViewManifest } from '@samlar/view-contract/registry';
import { audienceOf, SLOTS } from '@samlar/view-contract/slot';
import type { Contract } from '../compose/contracts';

/** A version that people are shown, as `/registry/active.json` tells of it. */
export type ActiveView = Pick<ViewManifest, 'owner' | 'name' | 'version' | 'contract' | 'slots' | 'documents'>;

export interface Active {
  views: ActiveView[];
  /** What each audience may ask now, as SDL. */
  schemas: Record<Contract, string>;
}

/** The views that a new schema, or a new portal, would break: each with why, a sentence each. Pure. */
export function brokenViews({ views, schemas }: Active, next: Record<Contract, string>): { view: string; reasons: string[] }[] {
  const before = built(schemas);
  const after = built(next);
  const changes = { portal: findBreakingChanges(before.portal, after.portal), research: findBreakingChanges(before.research, after.research) };
  return views.flatMap((view) => {
    const gone = view.slots.filter(({ slot }) => !Object.hasOwn(SLOTS, slot));
    const audiences = [...new Set(view.slots.filter((each) => !gone.includes(each)).map(({ slot }): Contract => audienceOf(slot)))];
    const reasons = audiences.flatMap((audience) => view.documents.flatMap(({ text }) => documentReasons(text, before[audience], after[audience], changes[audience])));
    if (contractFor(view.contract) === null) reasons.unshift(`it is made for contract ${view.contract.from} to ${view.contract.to}, which the portals give no more`);
    reasons.unshift(...gone.map(({ slot }) => `its place ${slot} is there no more`));
    return reasons.length ? [{ view: `${view.owner}/${view.name} ${view.version}`, reasons: [...new Set(reasons)] }] : [];
  });
}

const built = (texts: Record<Contract, string>): Record<Contract, GraphQLSchema> => ({
  portal: buildSchema(texts.portal, { assumeValidSDL: true }), research: buildSchema(texts.research, { assumeValidSDL: true }),
});

function documentReasons(text: string, before: GraphQLSchema, after: GraphQLSchema, changes: readonly BreakingChange[]): string[] {
  const document = parse(text);
  const faults = validate(after, document);
  if (faults.length) return faults.map(({ message }) => message);
  // It would be answered, and otherwise than it was written for.
  const used = usedIn(text, before);
  return changes.filter(({ description }) => [...used].some((each) => new RegExp(`(^|[^\\w.])${each.replace('.', '\\.')}([^\\w]|$)`).test(description))).map(({ description }) => description);
}

/** Fields (`Type.field`) and enums that a document reads or gives, by the schema it was written for. */
function usedIn(text: string, schema: GraphQLSchema): Set<string> {
  const info = new TypeInfo(schema);
  const used = new Set<string>();
  visit(parse(text), visitWithTypeInfo(info, {
    Field() {
      const [parent, field] = [info.getParentType(), info.getFieldDef()];
      if (!parent || !field) return;
      used.add(`${parent.name}.${field.name}`);
      const type = getNamedType(field.type);
      if ('getValues' in type) used.add(type.name);
    },
    Variable() {
      const type = info.getInputType();
      if (type) used.add(getNamedType(type).name);
    },
  }));
  return used;
}
