import { argumentsFor, ensure, mayUse, outputType, type EntityModel, type SupergraphModel } from './supergraph-types';
import { field, type FieldModel, type SubgraphModel } from './supergraph-model';

const named = (type: string): string => type.replace(/[[\]!]/g, '');
const isExternal = ({ directives }: FieldModel): boolean => directives.includes('@external');
const CONSTANT: Record<string, string> = { n: '7', q: '"q"', color: 'BLUE', f: '2.5', b: 'true' };

/** Fields of an entity that one subgraph declares as its own and without keys. */
function ownFields(model: SupergraphModel, { name }: EntityModel, subgraph: SubgraphModel): [string, FieldModel][] {
  return [...subgraph.types.get(name)?.fields ?? []].filter(([key, own]) => model.declared.get(`${name}.${key}`) === subgraph && !isExternal(own));
}

/** Adds what ties subgraphs together: `@requires`, `@provides`, `@shareable`, `@override`, `@inaccessible`. */
export function addFederation(model: SupergraphModel): void {
  const { dice, subgraphs, entities } = model;
  for (const entity of entities) {
    for (const subgraph of subgraphs.filter((each) => each.types.has(entity.name))) {
      for (const other of subgraphs.filter((each) => each !== subgraph && each.types.has(entity.name))) {
        if (dice.chance(40)) addRequires(model, entity, subgraph, other);
        if (dice.chance(25)) addProvides(model, entity, subgraph, other);
        if (dice.chance(20)) addShared(model, entity, subgraph, other);
        if (dice.chance(20)) addOverride(model, entity, subgraph, other);
      }
    }
    if (dice.chance(15)) hide(model, entity);
  }
}

/** A field's selection inside `fields:`, or null where there is no sensible one. Declares as external what it goes through. */
function requirable(model: SupergraphModel, subgraph: SubgraphModel, key: string, { type, args }: FieldModel): string | null {
  const { dice, entities } = model;
  const argument = /\((\w+):/.exec(args)?.[1] ?? '';
  const called = args !== '' && CONSTANT[argument] && dice.chance(60) ? `${key}(${argument}: ${CONSTANT[argument]})` : key;
  const base = named(type);
  if (base === 'Dims') return `${called} { w unit inner { h } }`;
  if (['Anything', 'Media', 'Named'].includes(base)) return base === 'Anything' ? `${called} { __typename ... on Dims { w } }` : null;
  const target = entities.find(({ name }) => name === base);
  if (!target) return called;
  if (!mayUse(model, subgraph, base)) return null;
  ensure(model, subgraph, base);
  const keys = [...subgraph.types.get(base)!.directives].map((each) => /@key\(fields: "([^"]+)"\)/.exec(each)?.[1]).filter((each) => each !== undefined);
  return `${called} { ${keys[0] ?? '__typename'} }`;
}

function addRequires(model: SupergraphModel, entity: EntityModel, subgraph: SubgraphModel, other: SubgraphModel): void {
  const { dice } = model;
  const type = subgraph.types.get(entity.name)!;
  const wanted = dice.some(ownFields(model, entity, other).filter(([key]) => !type.fields.has(key)), 1).slice(0, 2);
  const parts: string[] = [];
  for (const [key, own] of wanted) {
    if (!['Anything', 'Media', 'Named'].includes(named(own.type)) && mayUse(model, subgraph, named(own.type))) ensure(model, subgraph, named(own.type));
    else continue;
    for (const each of ['Filter', 'Color', 'Blob']) if (own.args.includes(each)) ensure(model, subgraph, each);
    const part = requirable(model, subgraph, key, own);
    if (part === null) continue;
    parts.push(part);
    type.fields.set(key, field(own.type, own.args, '@external'));
    model.locked.add(`${entity.name}.${key}`);
  }
  if (parts.length === 0) return;
  const key = `made${model.subgraphs.indexOf(subgraph)}${type.fields.size}`;
  type.fields.set(key, field(outputType(model, subgraph, 30), argumentsFor(model, subgraph, 30), `@requires(fields: "${parts.join(' ').replace(/"/g, '\\"')}")`));
  model.declared.set(`${entity.name}.${key}`, subgraph);
}

function addProvides(model: SupergraphModel, entity: EntityModel, subgraph: SubgraphModel, other: SubgraphModel): void {
  const { dice } = model;
  const type = subgraph.types.get(entity.name)!;
  const from = [...subgraph.types].filter(([, each]) => each.keyword === 'type').flatMap(([name, each]) => [...each.fields].filter(([key]) => !model.overridden.has(`${name}.${key}`)).map(([, own]) => own))
    .filter((each) => named(each.type) === entity.name && !isExternal(each) && !each.directives.some((own) => own.startsWith('@provides')));
  const leaves = ownFields(model, entity, other).filter(([key, own]) => !type.fields.has(key) && !model.overridden.has(`${entity.name}.${key}`) && ['Int', 'Float', 'String', 'Boolean', 'ID'].includes(named(own.type)) && own.args === '' && own.directives.length === 0);
  if (from.length === 0 || leaves.length === 0) return;
  const [key, own] = dice.pick(leaves);
  own.directives.push('@shareable');
  type.fields.set(key, field(own.type, '', '@external'));
  dice.pick(from).directives.push(`@provides(fields: "${key}")`);
  model.locked.add(`${entity.name}.${key}`);
}

function addShared(model: SupergraphModel, entity: EntityModel, subgraph: SubgraphModel, other: SubgraphModel): void {
  const type = subgraph.types.get(entity.name)!;
  const fields = ownFields(model, entity, other).filter(([key, own]) => !type.fields.has(key) && own.directives.length === 0 && !model.overridden.has(`${entity.name}.${key}`)
    && mayUse(model, subgraph, named(own.type)) && !['Anything', 'Named'].includes(named(own.type)));
  if (fields.length === 0) return;
  const [key, own] = model.dice.pick(fields);
  ensure(model, subgraph, named(own.type));
  for (const each of ['Filter', 'Color', 'Blob']) if (own.args.includes(each)) ensure(model, subgraph, each);
  own.directives.push('@shareable');
  type.fields.set(key, field(own.type.replace(/!$/, model.dice.chance(50) ? '' : '!'), own.args, '@shareable'));
  model.locked.add(`${entity.name}.${key}`);
}

function addOverride(model: SupergraphModel, entity: EntityModel, subgraph: SubgraphModel, other: SubgraphModel): void {
  const type = subgraph.types.get(entity.name)!;
  const fields = ownFields(model, entity, other).filter(([key, own]) => !type.fields.has(key) && own.directives.length === 0 && !model.locked.has(`${entity.name}.${key}`)
    && mayUse(model, subgraph, named(own.type)) && !['Anything', 'Named', 'Media'].includes(named(own.type)) && !other.types.get('Named')?.fields.has(key) && key !== 'length');
  if (fields.length === 0) return;
  const [key, own] = model.dice.pick(fields);
  ensure(model, subgraph, named(own.type));
  for (const each of ['Filter', 'Color', 'Blob']) if (own.args.includes(each)) ensure(model, subgraph, each);
  const label = model.dice.pick(['', '', ', label: "percent(50)"', ', label: "trial"']);
  type.fields.set(key, field(own.type, own.args, `@override(from: "${other.name}"${label})`));
  model.overridden.add(`${entity.name}.${key}`);
  model.locked.add(`${entity.name}.${key}`);
}

function hide(model: SupergraphModel, entity: EntityModel): void {
  const fields = ownFields(model, entity, entity.owner).filter(([key]) => !entity.owner.types.get('Named')?.fields.has(key) && key !== 'length');
  if (fields.length > 0) model.dice.pick(fields)[1].directives.push('@inaccessible');
}
