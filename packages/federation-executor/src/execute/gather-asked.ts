import type { Waiting } from './outbox';

/** One list of entities. */
export interface AskedList {
  /** Representations, each once. */
  texts: readonly string[];
  /** Who asks for it; where the representations of each stand in it, null for the first. */
  askers: { waiting: Waiting; places: readonly number[] | null }[];
}

/** One list of entities for those that ask alike. */
export function gather(members: readonly Waiting[]): AskedList[] {
  const lists: AskedList[] = [];
  const known = new Map<AskedList, Map<string, number>>();
  for (const waiting of members) {
    const { alike } = waiting.fetch.together!;
    const list = alike === null ? undefined : lists.find(({ askers: [first] }) => first!.waiting.fetch.together!.alike === alike);
    if (!list) {
      lists.push({ texts: waiting.texts, askers: [{ waiting, places: null }] });
      continue;
    }
    let numbers = known.get(list);
    if (!numbers) known.set(list, (numbers = new Map(list.texts.map((text, n) => [text, n]))));
    const places: number[] = [];
    for (const text of waiting.texts) {
      let place = numbers.get(text);
      if (place === undefined) numbers.set(text, (place = numbers.size));
      places.push(place);
    }
    list.texts = [...numbers.keys()];
    list.askers.push({ waiting, places });
  }
  return lists;
}
