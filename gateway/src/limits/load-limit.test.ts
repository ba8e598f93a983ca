import { loadLimit } from './load-limit';

/** A loop whose turns take as long as what begins in them: `cost` milliseconds each. */
function loop(most: number, dear: number) {
  let at = 0;
  let cost = dear;
  let due: (() => void)[] = [];
  const begun: { at: number; turn: number }[] = [];
  let turns = 0;
  const load = loadLimit(most, { now: () => at, next: (run) => due.push(run) });
  return {
    load, begun,
    /** Lets so many in, of which as many are answered here as were not turned away. */
    ask: (many: number): number => Array.from({ length: many }, () => load.enter(() => {
      begun.push({ at, turn: turns });
      at += cost;
    })).filter(Boolean).length,
    /** One turn; what comes in it comes before it. */
    turn(): void {
      turns += 1;
      const run = due;
      due = [];
      for (const each of run) each();
    },
    idle: () => due.length === 0,
    costs(milliseconds: number): void {
      cost = milliseconds;
    },
    pass(milliseconds: number): void {
      at += milliseconds;
    },
  };
}

test('as many as may be wait for a slow subgraph, however long, and nobody else is turned away', () => {
  const { load, ask, turn, begun, idle, pass } = loop(256, 0.1);
  for (let n = 0; n < 25; n++) {
    expect(ask(10)).toBe(10);
    while (!idle()) turn();
    pass(1_000);
  }
  expect(begun).toHaveLength(250);
  expect([ask(10), load.underWay()]).toEqual([6, 256]);
  load.leave();
  expect(ask(10)).toBe(1);
});

test('when the first has waited long, few wait until nobody does', () => {
  const { ask, turn, idle } = loop(1_000, 30);
  expect(ask(100)).toBe(100);
  turn();
  turn();
  expect(ask(1)).toBe(0);
  let [letIn, most] = [0, 0];
  for (let n = 0; n < 300; n++) {
    const now = ask(10);
    letIn += now;
    if (n > 150) most = Math.max(most, now);
    turn();
  }
  expect(most).toBe(1); // one begins in a turn that takes longer than it should, and one comes in its stead
  expect(letIn).toBeLessThan(300);
  while (!idle()) turn();
  expect(ask(100)).toBe(100);
});

test('… even if the first of them has not', () => {
  const { ask, turn, pass, begun } = loop(1_000, 1);
  let letIn = ask(100);
  pass(1_060);
  expect(ask(1)).toBe(0);
  const waited: number[] = [];
  for (let n = 0; n < 30; n++) {
    turn();
    letIn += ask(100);
    waited.push(letIn - begun.length);
  }
  expect(Math.max(...waited.slice(10))).toBe(24);
});

test('what comes in a burst is worked off, and nobody turned away', () => {
  const { ask, turn, idle, begun } = loop(256, 8);
  expect(ask(61)).toBe(61);
  for (let n = 0; n < 3; n++) {
    turn();
    expect(ask(10)).toBe(10);
  }
  while (!idle()) turn();
  expect(begun).toHaveLength(91);
});

test('a single long turn is not too much', () => {
  const { ask, turn, pass } = loop(256, 1);
  expect(ask(20)).toBe(20);
  pass(5_000);
  expect(ask(4)).toBe(4);
  turn();
  expect(ask(24)).toBe(24);
});

test('turns are kept short: what begins in one adapts to what it costs', () => {
  const dear = loop(256, 15);
  dear.ask(200);
  for (let n = 0; n < 100; n++) dear.turn();
  const inTurn = (turn: number): number => dear.begun.filter((each) => each.turn === turn).length;
  expect([10, 11, 12, 13].map(inTurn).every((many) => many >= 1 && many <= 2)).toBe(true);
  dear.costs(0.1);
  for (let n = 0; n < 20; n++) dear.turn();
  expect(dear.begun).toHaveLength(200);
});

test('while connections come in every turn, few turns begin anything; what waits begins all the same', () => {
  const { load, ask, turn, begun } = loop(256, 5);
  ask(100);
  for (let n = 0; n < 1_000; n++) {
    load.connected();
    turn();
  }
  const busy = new Set(begun.map((each) => each.turn)).size;
  expect(busy).toBeGreaterThan(10);
  expect(busy).toBeLessThan(20);
  turn(); // none came
  turn();
  expect(new Set(begun.map((each) => each.turn)).size).toBeGreaterThan(busy);
});

test('with 0 nobody is turned away, and all begin as they come', () => {
  const { ask, begun, load } = loop(0, 100);
  expect(ask(1_000)).toBe(1_000);
  expect(begun).toHaveLength(1_000);
  expect(load.underWay()).toBe(1_000);
});
