import { parseSync } from '@swc/core';

/** Globals a view has no business with: its portal fetches, keeps and navigates for it. */
const GLOBALS = new Set(['localStorage', 'sessionStorage', 'indexedDB', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'fetch', 'eval', 'Function', 'caches', 'SharedWorker', 'Worker', 'open']);
const MEMBERS: Record<string, readonly string[]> = {
  document: ['cookie', 'domain', 'write', 'writeln'],
  navigator: ['sendBeacon', 'serviceWorker'],
  window: [...GLOBALS, 'top', 'parent', 'opener'],
  globalThis: [...GLOBALS, 'top', 'parent', 'opener'],
  self: [...GLOBALS, 'top', 'parent', 'opener'],
};

/** Names of forbidden globals that a built script uses, such as `document.cookie`. A name the script declares itself does not count. */
export function forbiddenNames(source: string): string[] {
  const module = parseSync(source, { syntax: 'ecmascript' });
  const declared = new Set<string>();
  const found = new Set<string>();
  walk(module, (node, parent) => {
    if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'Parameter' || node.type === 'ArrowFunctionExpression') {
      for (const key of ['id', 'identifier', 'pat', 'params']) walk(node[key], (each) => each.type === 'Identifier' && declared.add(String(each.value)));
    }
    if (node.type === 'Identifier' && GLOBALS.has(String(node.value)) && isUse(node, parent)) found.add(String(node.value));
    if (node.type === 'MemberExpression') {
      const object = node.object as Node;
      const property = node.property as Node;
      const name = property.type === 'Identifier' ? property.value : (property.expression as Node | undefined)?.value;
      if (object.type === 'Identifier' && MEMBERS[String(object.value)]?.includes(String(name))) found.add(`${String(object.value)}.${String(name)}`);
    }
  });
  return [...found].filter((name) => !declared.has(name.split('.')[0]!)).sort();
}

type Node = Record<string, unknown> & { type: string };

/** A property's name and a key are no use of the global of that name. */
function isUse(node: Node, parent: Node | null): boolean {
  if (!parent) return true;
  if (parent.type === 'MemberExpression') return parent.object === node;
  return !(parent.type === 'KeyValueProperty' && parent.key === node) && !['MethodProperty', 'ClassMethod', 'ClassProperty'].includes(parent.type);
}

function walk(value: unknown, visit: (node: Node, parent: Node | null) => void, parent: Node | null = null): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit, parent);
  else if (typeof value === 'object' && value !== null) {
    const node = value as Node;
    const isNode = typeof node.type === 'string';
    if (isNode) visit(node, parent);
    for (const [key, each] of Object.entries(node)) if (key !== 'span') walk(each, visit, isNode ? node : parent);
  }
}
