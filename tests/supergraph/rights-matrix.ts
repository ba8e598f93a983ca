import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, type ConstDirectiveNode, type ObjectTypeDefinitionNode } from 'graphql';
import { ROLES, ROLE_RIGHTS } from '@samlar/viewer/rights';

export const MATRIX_FILE = path.join(__dirname, 'rights.csv');
const FOLDER = path.resolve(__dirname, '../../gateway/supergraph');

type Fields = Map<string, string[]>;

/** Every field of a composed schema with the rights it needs, all of one group; hidden ones and the machinery left out. */
function fieldsOf(contract: 'portal' | 'research'): Fields {
  const document = parse(readFileSync(path.join(FOLDER, `${contract}.graphql`), 'utf8'));
  const fields: Fields = new Map();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    if (type.name.value.includes('__') || has(type, 'inaccessible')) continue;
    for (const field of (type as ObjectTypeDefinitionNode).fields ?? []) {
      if (has(field, 'inaccessible')) continue;
      fields.set(`${type.name.value}.${field.name.value}`, [...scopes(type), ...scopes(field)]);
    }
  }
  return fields;
}

const has = (node: { directives?: readonly ConstDirectiveNode[] }, name: string): boolean =>
  (node.directives ?? []).some((directive) => directive.name.value === name);

function scopes(node: { directives?: readonly ConstDirectiveNode[] }): string[] {
  const directive = (node.directives ?? []).find((each) => each.name.value === 'requiresScopes');
  if (!directive) return [];
  const text = JSON.stringify(directive.arguments);
  return [...text.matchAll(/"value":"([a-z0-9]+:[a-z]+)"/g)].map(([, right]) => right!);
}

/** One line a field: the right it needs, then a mark for research and for each role that may ask for it. */
export function rightsMatrix(): string {
  const [portal, research] = [fieldsOf('portal'), fieldsOf('research')];
  const lines = [...new Set([...portal.keys(), ...research.keys()])].sort().map((field) => {
    const needed = portal.get(field);
    const roles = ROLES.map((role) => (needed !== undefined && needed.every((right) => (ROLE_RIGHTS[role] as readonly string[]).includes(right)) ? 'x' : ''));
    return [field, needed?.join(' ') ?? '', research.has(field) ? 'x' : '', ...roles].join(',');
  });
  return `${['field', 'right', 'research', ...ROLES].join(',')}\n${lines.join('\n')}\n`;
}

/** The committed matrix by field: the right needed and the roles that have it. */
export function committedMatrix(): { field: string; right: string; roles: Set<string> }[] {
  const [head, ...lines] = readFileSync(MATRIX_FILE, 'utf8').trim().split('\n');
  const roles = head!.split(',').slice(3);
  return lines.map((line) => {
    const [field, right, , ...marks] = line.split(',');
    return { field: field!, right: right!, roles: new Set(roles.filter((_, index) => marks[index] === 'x')) };
  });
}
