const DATASET_KEYS = new Set(['version', 'class', 'label', 'source', 'updated', 'href', 'note', 'id', 'size', 'role', 'dimension', 'value', 'status', 'extension', 'link']);
const ROLES = new Set(['time', 'geo', 'metric']);

/** What keeps a document from being a JSON-stat 2.0 dataset (json-stat.org/full), each as a sentence. */
export function jsonStatProblems(document: any): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, otherwise: string): void => void (holds || problems.push(otherwise));
  must(document.version === '2.0', 'version is not "2.0"');
  must(document.class === 'dataset', 'class is not "dataset"');
  for (const key of Object.keys(document)) must(DATASET_KEYS.has(key), `"${key}" is no member of a dataset`);
  must(Array.isArray(document.id) && document.id.length === document.size?.length, 'id and size do not match');
  must(new Set(document.id).size === document.id.length, 'an id stands twice');
  must(Object.keys(document.dimension).toSorted().join() === document.id.toSorted().join(), 'dimension and id do not match');
  const cells = document.size.reduce((product: number, length: number) => product * length, 1);
  must(document.value.length === cells, `${document.value.length} values for ${cells} cells`);
  must(document.value.every((value: unknown) => value === null || Number.isFinite(value)), 'a value is neither a number nor null');
  must(!Number.isNaN(Date.parse(document.updated)), 'updated is no ISO 8601 time');
  for (const [at, name] of document.id.entries()) {
    const { category, label } = document.dimension[name];
    must(typeof label === 'string' && label !== '', `${name} has no label`);
    must(category.index.length === document.size[at], `${name} has ${category.index.length} categories, its size is ${document.size[at]}`);
    must(new Set(category.index).size === category.index.length, `${name} has a category twice`);
    for (const id of category.index) must(Boolean(category.label[id]), `${name} ${id} has no label`);
    for (const id of Object.keys(category.unit ?? {})) must(category.index.includes(id), `${name} has a unit for ${id}, which it has not`);
  }
  for (const [role, names] of Object.entries<string[]>(document.role ?? {})) {
    must(ROLES.has(role), `there is no role ${role}`);
    for (const name of names) must(document.id.includes(name), `role ${role} names ${name}`);
  }
  for (const [at, status] of Object.entries(document.status ?? {})) {
    must(Number(at) >= 0 && Number(at) < cells, `status of cell ${at}, which is not there`);
    must(document.value[Number(at)] === null, `cell ${at} has a value and the status ${String(status)}`);
  }
  for (const [at, value] of document.value.entries()) must(value !== null || document.status?.[at] !== undefined, `cell ${at} has neither value nor status`);
  return problems;
}
