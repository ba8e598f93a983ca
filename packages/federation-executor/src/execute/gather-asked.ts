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
  /** Of the lists that several ask for: where each text stands. */
  const known = new Map<AskedList, { numbers: Map<string, number>; texts: string[] }>();
  for (const waiting of members) {
    const { alike } = waiting.fetch.together!;
    const list = alike === null ? undefined : lists.find(({ askers: [first] }) => first!.waiting.fetch.together!.alike === alike);
    if (!list) {
      lists.push({ texts: waiting.texts, askers: [{ waiting, places: null }] });
      continue;
    }
    let all = known.get(list);
    if (!all) {
      known.set(list, (all = { numbers: new Map(), texts: [...list.texts] }));
      for (let n = 0; n < all.texts.length; n++) all.numbers.set(all.texts[n]!, n);
      list.texts = all.texts;
    }
    const { numbers, texts } = all;
    const places: number[] = [];
    for (const text of waiting.texts) {
      let place = numbers.get(text);
      if (place === undefined) numbers.set(text, (place = texts.push(text) - 1));
      places.push(place);
    }
    list.askers.push({ waiting, places });
  }
  return lists;
}
