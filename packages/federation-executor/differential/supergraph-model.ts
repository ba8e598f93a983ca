import type { SubgraphSource } from './subgraph-source';

/** A subgraph while it is being made up: types by name, in SDL pieces. */
export interface SubgraphModel {
  name: string;
  types: Map<string, TypeModel>;
}

export interface TypeModel {
  keyword: 'type' | 'interface' | 'union' | 'enum' | 'input' | 'scalar';
  /** Interfaces implemented. */
  implements: Set<string>;
  directives: string[];
  fields: Map<string, FieldModel>;
  /** Members of a union, values of an enum. */
  members: string[];
}

export interface FieldModel {
  args: string;
  type: string;
  directives: string[];
}

export const newType = (keyword: TypeModel['keyword']): TypeModel => ({ keyword, implements: new Set(), directives: [], fields: new Map(), members: [] });
export const field = (type: string, args = '', ...directives: string[]): FieldModel => ({ type, args, directives });

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@provides", "@shareable", "@interfaceObject", "@override", "@inaccessible", "@tag"])';

function printType(name: string, { keyword, implements: interfaces, directives, fields, members }: TypeModel): string {
  const head = [keyword, name, ...(interfaces.size > 0 ? ['implements', [...interfaces].join(' & ')] : []), ...directives].join(' ');
  if (keyword === 'union') return `${head} = ${members.join(' | ')}`;
  if (keyword === 'enum') return `${head} { ${members.join(' ')} }`;
  if (fields.size === 0) return head;
  return `${head} {\n${[...fields].map(([key, { args, type, directives: own }]) => `  ${key}${args}: ${[type, ...own].join(' ')}`).join('\n')}\n}`;
}

export function printModel({ name, types }: SubgraphModel): SubgraphSource {
  return { name, sdl: [LINK, ...[...types].map(([type, model]) => printType(type, model))].join('\n\n') };
}
