import type fc from 'fast-check';
import { drawn } from './dice';
import { addFederation } from './supergraph-federation';
import { field, newType, printModel, type SubgraphModel } from './supergraph-model';
import { add, argumentsFor, ensure, mayUse, outputType, type SupergraphModel } from './supergraph-types';
import type { SubgraphSource } from './subgraph-source';

const NAMES = ['accounts', 'inventory', 'products-v2', 'reviews', 'Search_1'];
const ENTITIES = ['Product', 'User', 'Order', 'Store'];
const KEYS = [['id'], ['id', 'sku'], ['id', 'sku region'], ['id', 'ref { code }'], ['sku', 'id'], ['ref { code } id', 'sku']];
const FIELDS = ['title', 'price', 'weight', 'owner', 'items', 'status', 'spec', 'notes', 'related', 'grid', 'rank', 'source'];

/** Supergraphs of two to five subgraphs; nearly all of them compose. */
export const supergraphs: fc.Arbitrary<SubgraphSource[]> = drawn((dice) => {
  const subgraphs = NAMES.slice(0, 2 + dice.below(4)).map((name): SubgraphModel => ({ name, types: new Map() }));
  const model: SupergraphModel = { dice, subgraphs, entities: [], media: new Map(), declared: new Map(), locked: new Set(), overridden: new Set() };
  for (const name of ENTITIES.slice(0, 2 + dice.below(3))) model.entities.push({ name, keys: dice.pick(KEYS), id: dice.pick(['ID!', 'ID!', 'Int!', 'String!']), owner: dice.pick(subgraphs), media: false });
  if (dice.chance(60)) {
    const owner = dice.pick(subgraphs);
    for (const each of subgraphs) model.media.set(each, each === owner ? 'define' : dice.pick(['object', 'object', 'concrete']));
    for (const name of ['Book', 'Film']) model.entities.push({ name, keys: ['id'], id: 'ID!', owner, media: true });
    ensure(model, owner, 'Media');
  }
  for (const entity of model.entities) {
    for (const subgraph of subgraphs) {
      if (entity.owner === subgraph || (dice.chance(55) && mayUse(model, subgraph, entity.name))) {
        ensure(model, subgraph, entity.name);
        addFields(model, subgraph, entity.name);
      }
    }
  }
  for (const subgraph of subgraphs) {
    if (model.media.get(subgraph) !== 'object') continue;
    ensure(model, subgraph, 'Media');
    addFields(model, subgraph, 'Media');
  }
  const members = dice.some(model.entities.filter(({ media }) => !media).map(({ name }) => name), 1);
  for (const subgraph of dice.some(subgraphs, 0).slice(0, 2)) addNamed(model, subgraph, members);
  addRoots(model);
  addFederation(model);
  return subgraphs.map(printModel);
});

function addFields(model: SupergraphModel, subgraph: SubgraphModel, name: string): void {
  const type = subgraph.types.get(name)!;
  for (const key of model.dice.some(FIELDS, 1).slice(0, 1 + model.dice.below(4))) {
    // What an interface object says is said of its implementations too.
    const family = ['Media', 'Book', 'Film'].includes(name) ? ['Media', 'Book', 'Film'] : [name];
    if (family.some((each) => model.declared.has(`${each}.${key}`)) && (name === 'Media' || model.declared.has(`${name}.${key}`) || model.declared.has(`Media.${key}`))) continue;
    type.fields.set(key, field(outputType(model, subgraph, 45), argumentsFor(model, subgraph, 25)));
    model.declared.set(`${name}.${key}`, subgraph);
  }
}

/** An interface without a key over what a subgraph has. */
function addNamed(model: SupergraphModel, subgraph: SubgraphModel, members: string[]): void {
  const { dice } = model;
  const suffix = NAMES.indexOf(subgraph.name);
  ensure(model, subgraph, 'Dims');
  const named = add(subgraph, 'Named', newType('interface'));
  const inherited = [[`label${suffix}`, 'String', dice.pick(['', '(n: Int = 2)'])], [`size${suffix}`, 'Dims', ''], [`peers${suffix}`, '[Named]', '']] as const;
  for (const [key, type, args] of inherited) named.fields.set(key, field(type, args));
  for (const member of members) {
    ensure(model, subgraph, member);
    const type = subgraph.types.get(member)!;
    type.implements.add('Named');
    for (const [key, base, args] of inherited) {
      type.fields.set(key, field(key.startsWith('peers') && dice.chance(40) ? `[${member}!]!` : dice.chance(30) ? `${base}!` : base, args));
      model.declared.set(`${member}.${key}`, subgraph);
    }
  }
}

function addRoots(model: SupergraphModel): void {
  const { dice, subgraphs } = model;
  subgraphs.forEach((subgraph, index) => {
    if (index > 0 && dice.chance(20)) return;
    const query = add(subgraph, 'Query', newType('type'));
    for (let n = 0; n <= dice.below(3) + 1; n += 1) query.fields.set(`ask${index}${n}`, field(outputType(model, subgraph, 90), argumentsFor(model, subgraph, 30)));
    if (subgraph.types.has('Named')) query.fields.set(`named${index}`, field('[Named]'));
    if (!dice.chance(45)) return;
    const mutation = add(subgraph, 'Mutation', newType('type'));
    for (let n = 0; n <= dice.below(2); n += 1) mutation.fields.set(`do${index}${n}`, field(outputType(model, subgraph, 80), argumentsFor(model, subgraph, 60)));
  });
}
