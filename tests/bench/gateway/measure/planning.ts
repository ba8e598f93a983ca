import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import type { RunningContender } from '../contenders/running';
import type { PlanningRow } from '../record';

const OPERATIONS = 200;
/** Milliseconds from one new operation to the next. */
const PACE = 25;

/** Sends so many operations of the shop that nobody has asked before, and one-field queries meanwhile, and hears how late the event loop was. */
export async function measurePlanning(running: RunningContender, seed: number, operations = OPERATIONS): Promise<PlanningRow> {
  const before = await running.usage('forget');
  const meanwhile: number[] = [];
  let over = false;
  const watching = (async () => {
    while (!over) {
      const started = performance.now();
      await post(running.url, 'query OneField { shopName }');
      meanwhile.push(performance.now() - started);
      await wait(5);
    }
  })();
  const asked: Promise<void>[] = [];
  for (let number = 0; number < operations; number += 1) {
    asked.push(post(running.url, newOperation(seed * operations + number)));
    await wait(PACE);
  }
  await Promise.all(asked);
  over = true;
  await watching;
  const after = await running.usage();
  meanwhile.sort((a, b) => a - b);
  return {
    contender: running.contender.name,
    operations,
    loopMax: after.loopMax,
    loopP99: after.loopP99,
    turnMax: after.turnMax,
    turnP99: after.turnP99,
    meanwhileMax: meanwhile.at(-1)!,
    meanwhileP99: meanwhile[Math.floor(meanwhile.length * 0.99)]!,
    cpu: (after.cpu - before.cpu) / operations,
  };
}

async function post(url: string, query: string): Promise<void> {
  const { statusCode, body } = await request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const text = await body.text();
  if (statusCode !== 200 || text.includes('"errors"')) throw new Error(`${url} answers a new operation with ${statusCode}: ${text.slice(0, 500)}`);
}

const FIELDS: Record<string, readonly string[]> = {
  Person: ['id', 'handle', 'fullName', 'memberSince'],
  Product: ['sku', 'title', 'priceOre', 'grams', 'inStock', 'freightOre', 'summary'],
  Review: ['id', 'text', 'stars'],
};
const WAYS: Record<string, readonly [field: string, type: string][]> = {
  Person: [['reviews', 'Review']],
  Product: [['reviews', 'Review']],
  Review: [['author', 'Person'], ['product', 'Product']],
};

/** An operation over the shop that differs from that of every other number, three to five types deep. */
export function newOperation(number: number): string {
  let state = (number + 1) * 2_654_435_761;
  const chance = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
  const select = (type: string, depth: number): string => {
    const fields = FIELDS[type]!.filter((_, index) => index === 0 || chance() < 0.5);
    const ways = depth === 0 ? [] : WAYS[type]!.filter((_, index) => index === 0 || chance() < 0.5);
    return `{ ${fields.join(' ')} ${ways.map(([field, to]) => `${field} ${select(to, depth - 1)}`).join(' ')} }`;
  };
  const depth = 3 + Math.floor(chance() * 3);
  return `query New${number} { person(id: "1") ${select('Person', depth)} name${number}: shopName ${chance() < 0.5 ? `product(sku: "2") ${select('Product', depth - 1)}` : ''} }`;
}
