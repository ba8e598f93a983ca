import type { FetchDataRewrite, QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { generate } from './generate';
import { valueText } from './json-text';
import { isRecord, own, readOwn, setOwn } from './own-property';
import { applyRewrites, isOfType } from './rewrites';

/** The representation of an object as JSON text; null where the object lacks something, so that it cannot be asked for. */
export type RepresentationWriter = (object: Record<string, unknown>) => string | null;

/** One function for each type an object says it is, made when the type is first met. */
export function representationWriter(schema: GraphQLSchema, requires: readonly QueryPlanSelectionNode[], rewrites: readonly FetchDataRewrite[]): RepresentationWriter {
  const writers = new Map<unknown, RepresentationWriter>();
  // Keys first: their paths name types, which setting `__typename` changes.
  const ordered = [...rewrites.filter(({ kind }) => kind === 'KeyRenamer'), ...rewrites.filter(({ kind }) => kind === 'ValueSetter')];
  return (object) => {
    const typename = own(object, '__typename');
    let writer = writers.get(typename);
    if (!writer) {
      writer = writerFor(schema, requires, ordered, typename);
      // A subgraph may name any type: only those of the schema are worth remembering.
      if (typeof typename === 'string' && schema.getType(typename)) writers.set(typename, writer);
    }
    return writer(object);
  };
}

function writerFor(schema: GraphQLSchema, requires: readonly QueryPlanSelectionNode[], rewrites: readonly FetchDataRewrite[], typename: unknown): RepresentationWriter {
  const groups = requires.map((each) => (each.kind === 'Field' ? [each] : each.typeCondition && isOfType(schema, typename, each.typeCondition) ? each.selections : [])).filter((group) => group.length > 0);
  const [only] = groups;
  if (groups.length === 1 && rewrites.length === 0 && allFields(only!)) return compileWriter(only!);
  return (object) => {
    const value = selectRequired(schema, object, requires);
    if (!value || !value['__typename']) return null;
    applyRewrites(schema, rewrites, value);
    return JSON.stringify(value);
  };
}

function allFields(selections: readonly QueryPlanSelectionNode[]): selections is readonly QueryPlanFieldNode[] {
  return selections.every((each) => each.kind === 'Field' && (!each.selections || allFields(each.selections)));
}

/** Straight code for selections without fragments. */
function compileWriter(fields: readonly QueryPlanFieldNode[]): RepresentationWriter {
  const nested: ((value: unknown) => string)[] = [];
  const reads = fields.map((field, n) => `const v${n}=${readOwn('o', field.alias ?? field.name)};if(v${n}===undefined)return null;`).join('');
  const typename = fields.findIndex((field) => (field.alias ?? field.name) === '__typename');
  const texts = fields.map((field, n) => {
    const key = JSON.stringify(`${n === 0 ? '{' : ','}${JSON.stringify(field.alias ?? field.name)}:`);
    if (!field.selections) return `${key}+text(v${n})`;
    nested.push(nestedWriter(field.selections as readonly QueryPlanFieldNode[]));
    return `${key}+nested[${nested.length - 1}](v${n})`;
  });
  const named = typename < 0 ? 'return null;' : `if(!v${typename})return null;`;
  return generate<RepresentationWriter>({ own, text: valueText, nested }, `return(o)=>{${reads}${named}return ${texts.join('+')}+"}"}`);
}

function nestedWriter(fields: readonly QueryPlanFieldNode[]): (value: unknown) => string {
  const inner = fields.map((field) => ({ key: field.alias ?? field.name, write: field.selections ? nestedWriter(field.selections as readonly QueryPlanFieldNode[]) : valueText }));
  const write = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
    if (!isRecord(value)) return 'null';
    let text = '{';
    for (const { key, write: writeInner } of inner) {
      const each = own(value, key);
      if (each === undefined) return 'null';
      text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${writeInner(each)}`;
    }
    return `${text}}`;
  };
  return write;
}

/** What an object has of what is required; a fragment that it has not wholly is left out, and without its fields it is null. */
function selectRequired(schema: GraphQLSchema, source: unknown, selections: readonly QueryPlanSelectionNode[]): Record<string, unknown> | null {
  if (!isRecord(source)) return null;
  const result = Object.create(null) as Record<string, unknown>;
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      const value = own(source, key);
      if (value === undefined) return null;
      result[key] = selection.selections ? selectInside(schema, value, selection.selections) : value;
    } else if (selection.typeCondition && isOfType(schema, own(source, '__typename'), selection.typeCondition)) {
      const inside = selectRequired(schema, source, selection.selections);
      if (inside) mergeRequired(result, inside);
    }
  }
  return result;
}

function selectInside(schema: GraphQLSchema, value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown {
  return Array.isArray(value) ? value.map((each) => selectInside(schema, each, selections)) : selectRequired(schema, value, selections);
}

function mergeRequired(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(source)) {
    const before = target[key];
    if (isRecord(before) && isRecord(value)) mergeRequired(before, value);
    else if (Array.isArray(before) && Array.isArray(value) && before.length === value.length) value.forEach((each, n) => (isRecord(before[n]) && isRecord(each) ? mergeRequired(before[n], each) : (before[n] = each)));
    else setOwn(target, key, value);
  }
}
