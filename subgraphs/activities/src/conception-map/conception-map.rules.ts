/** How two concepts hang together, in the words of the group. */
export interface Link {
  from: string;
  to: string;
  label: string;
}

export interface Drawing {
  concepts: readonly string[];
  links: readonly Link[];
}

export const MOST_CONCEPTS = 24;
export const MOST_LINKS = 60;

export type DrawingFault =
  | { fault: 'CONCEPT_MISSING' | 'MAP_UNCHANGED' }
  | { fault: 'CONCEPT_TWICE' | 'LINK_LOOSE' | 'LINK_TO_ITSELF'; values: { name: string } }
  | { fault: 'LINK_TWICE'; values: { from: string; to: string } }
  | { fault: 'TOO_MANY_CONCEPTS' | 'TOO_MANY_LINKS'; values: { most: number } };

const same = (one: string, other: string): boolean => one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv');
const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** What is drawn, with spaces tidied and empty concepts left out, or why it cannot be drawn (A38). Case does not tell concepts apart. */
export function drawable({ concepts: written, links: drawn }: Drawing, before: Drawing | null): Drawing | DrawingFault {
  const concepts = written.map(tidy).filter((concept) => concept !== '');
  const named = (name: string): string => concepts.find((concept) => same(concept, tidy(name))) ?? tidy(name);
  const links = drawn.map(({ from, to, label }) => ({ from: named(from), to: named(to), label: tidy(label) }));
  if (concepts.length === 0) return { fault: 'CONCEPT_MISSING' };
  if (concepts.length > MOST_CONCEPTS) return { fault: 'TOO_MANY_CONCEPTS', values: { most: MOST_CONCEPTS } };
  if (links.length > MOST_LINKS) return { fault: 'TOO_MANY_LINKS', values: { most: MOST_LINKS } };
  const twice = concepts.find((concept, index) => concepts.findIndex((other) => same(other, concept)) !== index);
  if (twice !== undefined) return { fault: 'CONCEPT_TWICE', values: { name: twice } };
  for (const { from, to } of links) {
    const loose = [from, to].find((end) => !concepts.includes(end));
    if (loose !== undefined) return { fault: 'LINK_LOOSE', values: { name: loose } };
    if (from === to) return { fault: 'LINK_TO_ITSELF', values: { name: from } };
  }
  const again = links.find((link, index) => links.findIndex(({ from, to }) => from === link.from && to === link.to) !== index);
  if (again) return { fault: 'LINK_TWICE', values: { from: again.from, to: again.to } };
  if (before && JSON.stringify(before.concepts) === JSON.stringify(concepts) && JSON.stringify(before.links.map(inOrder)) === JSON.stringify(links.map(inOrder))) {
    return { fault: 'MAP_UNCHANGED' };
  }
  return { concepts, links };
}

const inOrder = ({ from, to, label }: Link): string[] => [from, to, label];
