import type { Dice } from './dice';
import { field, newType, type SubgraphModel, type TypeModel } from './supergraph-model';

/** An entity of the supergraph: who owns it (and so has all its keys). */
export interface EntityModel {
  name: string;
  keys: string[];
  id: string;
  owner: SubgraphModel;
  media: boolean;
}

/** A supergraph while it is being made up. */
export interface SupergraphModel {
  dice: Dice;
  subgraphs: SubgraphModel[];
  entities: EntityModel[];
  /** How a subgraph sees the interface entity `Media`: defines it, stands for it with an interface object, or knows only the objects. */
  media: Map<SubgraphModel, 'define' | 'object' | 'concrete'>;
  /** Where each entity's field was first declared; a second declaration elsewhere must be meant. */
  declared: Map<string, SubgraphModel>;
  /** Fields some directive leans on: these are not overridden. */
  locked: Set<string>;
  overridden: Set<string>;
}

const WRAPPERS = ['$', '$', '$!', '[$]', '[$!]', '[$!]!', '[[$]]', '[[$!]!]!', '[$]!'];
export const ARGUMENTS = ['(n: Int = 5)', '(q: String)', '(filter: Filter)', '(color: Color! = RED)', '(ids: [ID!], f: Float = 1.5)', '(b: Boolean, blob: Blob)', '(filters: [[Filter!]])'];
export const LEAVES = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Color', 'Blob'];

/** Whether a subgraph can name a type: interface objects and what they stand for exclude one another. */
export function mayUse({ media, entities }: SupergraphModel, subgraph: SubgraphModel, type: string): boolean {
  if (type === 'Media') return media.has(subgraph) && media.get(subgraph) !== 'concrete';
  return entities.find(({ name }) => name === type)?.media !== true || media.get(subgraph) !== 'object';
}

export function add(subgraph: SubgraphModel, name: string, type: TypeModel): TypeModel {
  subgraph.types.set(name, type);
  return type;
}

/** Sees to it that a subgraph has a type, with whatever that type needs. */
export function ensure(model: SupergraphModel, subgraph: SubgraphModel, name: string): void {
  const { dice, entities } = model;
  if (subgraph.types.has(name) || ['Int', 'Float', 'String', 'Boolean', 'ID'].includes(name)) return;
  if (name === 'Color') add(subgraph, name, { ...newType('enum'), members: ['RED', 'GREEN', 'BLUE'] });
  else if (name === 'Blob') add(subgraph, name, newType('scalar'));
  else if (name === 'Filter') {
    const filter = add(subgraph, name, newType('input'));
    ensure(model, subgraph, 'Color');
    for (const [key, type] of [['q', 'String = "d\\n"'], ['n', '[Int!]'], ['color', 'Color = GREEN'], ['nested', 'Filter'], ['f', 'Float']] as const) filter.fields.set(key, field(type));
  } else if (name === 'Dims') {
    const dims = add(subgraph, name, { ...newType('type'), directives: ['@shareable'] });
    ensure(model, subgraph, 'Color');
    for (const [key, type] of [['w', 'Int!'], ['h', 'Float'], ['unit', 'Color'], ['inner', '[Dims]']] as const) dims.fields.set(key, field(type));
  } else if (name.endsWith('Ref')) add(subgraph, name, { ...newType('type'), directives: ['@shareable'] }).fields.set('code', field('String!')).set('zone', field('Int'));
  else if (name === 'Anything') {
    const members = ['Dims', ...dice.some(entities.filter((each) => mayUse(model, subgraph, each.name)).map((each) => each.name), 1)];
    add(subgraph, name, { ...newType('union'), members });
    for (const each of members) ensure(model, subgraph, each);
  } else if (name === 'Media') {
    const define = model.media.get(subgraph) === 'define';
    const media = add(subgraph, name, { ...newType(define ? 'interface' : 'type'), directives: define ? ['@key(fields: "id")'] : ['@key(fields: "id")', '@interfaceObject'] });
    media.fields.set('id', field('ID!'));
    if (!define) return;
    media.fields.set('length', field('Int'));
    for (const each of ['Book', 'Film']) {
      ensure(model, subgraph, each);
      const type = subgraph.types.get(each)!;
      type.implements.add('Media');
      type.fields.set('length', field(dice.pick(['Int', 'Int!'])));
      model.declared.set(`${each}.length`, subgraph);
    }
  } else ensureEntity(model, subgraph, entities.find((each) => each.name === name)!);
}

function ensureEntity(model: SupergraphModel, subgraph: SubgraphModel, entity: EntityModel): void {
  const type = add(subgraph, entity.name, newType('type'));
  const keys = entity.owner === subgraph ? entity.keys : model.dice.some(entity.keys, 1);
  for (const key of keys) {
    type.directives.push(`@key(fields: "${key}")`);
    for (const [part] of key.matchAll(/\w+( \{ \w+ \})?/g)) {
      const name = part.split(' ')[0]!;
      if (name === 'ref') ensure(model, subgraph, `${entity.name}Ref`);
      type.fields.set(name, field(name === 'id' ? entity.id : name === 'ref' ? `${entity.name}Ref!` : 'String!'));
    }
  }
}

/** A type that a field of this subgraph can have, wrapped in lists and bangs. */
export function outputType(model: SupergraphModel, subgraph: SubgraphModel, composite: number): string {
  const { dice, entities } = model;
  const named = dice.chance(composite)
    ? dice.pick(['Dims', 'Anything', ...(mayUse(model, subgraph, 'Media') && model.media.size > 0 ? ['Media', 'Media'] : []), ...entities.map(({ name }) => name).filter((each) => mayUse(model, subgraph, each))])
    : dice.pick(LEAVES);
  ensure(model, subgraph, named);
  return dice.pick(WRAPPERS).replace('$', named);
}

export function argumentsFor(model: SupergraphModel, subgraph: SubgraphModel, percent: number): string {
  if (!model.dice.chance(percent)) return '';
  const args = model.dice.pick(ARGUMENTS);
  for (const type of ['Filter', 'Color', 'Blob']) if (args.includes(type)) ensure(model, subgraph, type);
  return args;
}
