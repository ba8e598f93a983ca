import { isRecord, own } from '../compile/own-property';
import type { Upstream, UpstreamAnswer } from '../upstream';
import type { AnswerStore } from './answer-store';
import { freshnessOfAnswer, lower, withVariables, type Asked, type Told } from './asked';
import { NEVER, stricter } from './cache-control';
import { look, type Wanted } from './kept-answers';
import { tagsOf, tagsOfEntity } from './tags';

/** One entity asked for: of which of the query's fields, and where it stands there. */
interface Entity extends Wanted {
  field: number;
  place: number;
}

/** Asks for the entities alone that are not kept, and puts the answer together as it would have come. */
export async function askEntities(asked: Asked, upstream: Upstream, store: AnswerStore, now: () => number, told: Told | undefined): Promise<UpstreamAnswer> {
  const { request, caching } = asked;
  const lists = asked.policy.fields.map(({ list }) => asked.variables[list!] as readonly Readonly<Record<string, unknown>>[]);
  const entities = entitiesOf(asked, lists);
  const { found, keep } = await look(store, caching, entities, now);
  found.forEach((each) => told?.(each ? 'hit' : 'miss'));
  const known = lists.map(() => new Map<number, Buffer>());
  entities.forEach(({ field, place }, n) => {
    if (found[n]) known[field]!.set(place, found[n].bytes);
  });
  const hits = found.filter((each) => each !== null);
  const missing = lists.map((list, field) => list.filter((_, place) => !known[field]!.has(place)));
  const complete = missing.every((list) => list.length === 0);
  const answer = complete ? null : await upstream.send(hits.length === 0 ? request : { ...request, body: withVariables(request, { ...asked.variables, ...Object.fromEntries(asked.policy.fields.map(({ list }, field) => [list!, missing[field]!])) }) });
  const came = answer && entitiesIn(answer, asked, missing);
  if (answer && !came) {
    lower(caching.answered, NEVER);
    // Errors name places in the list that was sent: asked whole, they are the right ones.
    return hits.length === 0 ? answer : upstream.send(request);
  }
  const freshness = answer ? freshnessOfAnswer(answer, asked.policy.policy) : null;
  for (const each of [...hits.map((hit) => hit.freshness), ...(freshness ? [freshness] : [])]) lower(caching.answered, each);
  const left = (came ?? []).map((list) => list.values());
  const texts = lists.map((list, field) => list.map((_, place): Buffer | string => known[field]!.get(place) ?? JSON.stringify(left[field]!.next().value)));
  if (answer) {
    const said = freshnessOfAnswer(answer, { seconds: Infinity, scope: 'public' });
    await keep(entities.flatMap(({ field, place, policy }, at) => {
      const text = texts[field]![place]!;
      return found[at] || text === 'null' ? [] : [{ at, bytes: Buffer.from(text), freshness: stricter(said, policy) }];
    }));
  }
  if (answer && hits.length === 0) return answer;
  return { bytes: Buffer.from(`{"data":{${asked.policy.fields.map(({ key }, field) => `${JSON.stringify(key)}:[${texts[field]!.map(String).join(',')}]`).join(',')}}}`) };
}

function entitiesOf({ request: { subgraph }, policy: { fields }, caching: { rules }, variables, tags }: Asked, lists: readonly (readonly Readonly<Record<string, unknown>>[])[]): Entity[] {
  return fields.flatMap(({ text, variables: names, policy, changed }, field) => {
    if (policy.seconds === 0) return [];
    const start = `${subgraph}\n${text}\n${JSON.stringify(names.map((name) => variables[name]))}\n`;
    const shared = [...tags, ...tagsOf(changed)];
    return lists[field]!.map((representation, place) => ({ field, place, policy, question: start + JSON.stringify(representation), tags: [...shared, ...tagsOfEntity(rules, representation)] }));
  });
}

/** What came of each list; null where it is not just that. */
function entitiesIn(answer: UpstreamAnswer, { policy }: Asked, missing: readonly (readonly unknown[])[]): unknown[][] | null {
  if (!('bytes' in answer)) return null;
  let value: unknown;
  try {
    value = JSON.parse(answer.bytes.toString('utf8'));
  } catch {
    return null;
  }
  const data = isRecord(value) && own(value, 'errors') === undefined ? own(value, 'data') : null;
  if (!isRecord(data)) return null;
  const lists = policy.fields.map(({ key }) => own(data, key));
  return lists.every((list, field): list is unknown[] => Array.isArray(list) && list.length === missing[field]!.length) ? lists : null;
}
