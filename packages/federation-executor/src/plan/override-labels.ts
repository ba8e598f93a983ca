import { createHash } from 'node:crypto';
import { Kind, parse } from 'graphql';

/** The labels of progressive `@override` in a supergraph, each once, sorted. */
export function labelsOf(supergraphSdl: string): string[] {
  const labels = new Set<string>();
  for (const type of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const directive of (type.fields ?? []).flatMap((field) => field.directives ?? [])) {
      const label = directive.name.value.endsWith('join__field') && directive.arguments?.find((arg) => arg.name.value === 'overrideLabel')?.value;
      if (label && label.kind === Kind.STRING) labels.add(label.value);
    }
  }
  return [...labels].toSorted();
}

export interface LabelChoice {
  /** Whom a share of `percent(n)` sticks to: the same key gets the same answer on every server. Null: each request by chance. */
  percentKey: string | null;
  /** Named labels that are on. */
  named: ReadonlySet<string>;
}

const PERCENT = /^percent\((\d{1,3}(?:\.\d{1,8})?)\)$/;

/** Which of a supergraph's labels hold for a request. A label that is neither a percentage nor named is off. */
export function labelsFor(supergraphLabels: Iterable<string>, { percentKey, named }: LabelChoice): ReadonlySet<string> {
  const on = new Set<string>();
  // One place on the scale a request: whoever is within 10 % is within 50 %, so that a growing share moves nobody back.
  let place: number | undefined;
  for (const label of supergraphLabels) {
    const percent = PERCENT.exec(label)?.[1];
    if (percent === undefined ? named.has(label) : (place ??= placeOf(percentKey)) < Number(percent)) on.add(label);
  }
  return on;
}

/** A place from 0 up to 100. */
function placeOf(key: string | null): number {
  return key === null ? Math.random() * 100 : (createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32) * 100;
}
