import fc from 'fast-check';
import { barsOf, type ObserverFacts } from '../eligibility';
import { kilometres, neighbourhood, proposeTeams, reciprocityDebt, repetition, totalOf, type MatchInput, type PastFlow } from './match.rules';
import { V8 } from './v8.fixture';

const place = (code: string) => V8.find((one) => one.code === code)!;
const observer = (id: string, municipality: string, change: Partial<ObserverFacts> = {}): ObserverFacts => ({
  id, municipality, trained: true, active: true, daysTaken: 4, competences: [], barredTeams: [], ...change,
});
const STROMSTAD = '1486';
const TANUM = '1435';

function input(change: Partial<MatchInput> = {}): MatchInput {
  return {
    places: V8,
    observers: V8.map(({ code }) => observer(code, code)),
    requests: V8.map(({ code }) => ({ id: code, team: `team-${code}`, municipality: code, wants: [] })),
    flows: [], teamSize: 1, daysPerVisit: 3, repeatPenalty: true, ...change,
  };
}

/** One observer municipality a request, equal loads, every round remembered in the next (domain §7.2, oracle). */
function visitorsOfStromstad(rounds: number, repeatPenalty: boolean): string[] {
  let flows: PastFlow[] = [];
  const visitors: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const teams = proposeTeams(input({ flows, repeatPenalty }));
    visitors.push(teams.find((team) => team.request === STROMSTAD)!.observers[0]!.observer);
    const made = teams.map((team) => ({ from: team.observers[0]!.observer, to: team.request, visits: 1, roundsAgo: 1 }));
    flows = [...flows.map((flow) => ({ ...flow, roundsAgo: flow.roundsAgo + 1 })), ...made];
  }
  return visitors;
}

test('Strömstad and Tanum are a closed pair without the repeat penalty, and not with it', () => {
  expect(visitorsOfStromstad(4, false)).toEqual([TANUM, TANUM, TANUM, TANUM]);
  const withPenalty = visitorsOfStromstad(4, true);
  expect(withPenalty[0]).toBe(TANUM);
  for (let round = 1; round < 4; round += 1) expect([withPenalty[round - 1], withPenalty[round]]).not.toEqual([TANUM, TANUM]);
});

test('neighbours count 1, a neighbour in common 0.5, others 0', () => {
  expect(neighbourhood(place('1421'), place('1484'))).toBe(1);
  expect(neighbourhood(place('1421'), place('1427'))).toBe(0.5);
  expect(neighbourhood(place('1421'), place(STROMSTAD))).toBe(0);
});

test('distance is between the seats', () => expect(Math.round(kilometres(place(STROMSTAD), place(TANUM)))).toBe(26));

test('a municipality in debt is asked before one that has given', () => {
  const flows: PastFlow[] = [{ from: '1427', to: '1484', visits: 3, roundsAgo: 1 }];
  expect([reciprocityDebt('1484', flows), reciprocityDebt('1427', flows), reciprocityDebt('1430', flows)]).toEqual([1, 0, 0.5]);
});

test('a visit is remembered less for every round', () => {
  const flows: PastFlow[] = [{ from: '1', to: '2', visits: 1, roundsAgo: 3 }, { from: '1', to: '3', visits: 0, roundsAgo: 1 }];
  expect([repetition('1', '2', flows), repetition('1', '3', flows), repetition('2', '1', flows)]).toEqual([0.25, 0, 0]);
});

test('the wanted competence decides between equals', () => {
  const observers = [observer('a', '1427'), observer('b', '1427', { competences: ['preschool'] })];
  const requests = [{ id: 'r', team: 't', municipality: '1484', wants: ['preschool'] }];
  expect(proposeTeams(input({ observers, requests }))[0]!.observers[0]!.observer).toBe('b');
});

test('seats nobody may take are left empty and explained', () => {
  const observers = [observer('own', '1484'), observer('full', '1427', { daysTaken: 13 }), observer('new', '1427', { trained: false })];
  const requests = [{ id: 'r', team: 't', municipality: '1484', wants: [] }];
  expect(proposeTeams(input({ observers, requests, teamSize: 2 }))).toEqual([
    { request: 'r', observers: [], emptySeats: 2, keptAway: { SAME_MUNICIPALITY: 1, NO_DAYS_LEFT: 1, NOT_TRAINED: 1 } },
  ]);
});

const codes = fc.constantFrom(...V8.map(({ code }) => code));
const anyObserver = fc.record({
  municipality: codes, trained: fc.boolean(), active: fc.boolean(), daysTaken: fc.integer({ min: 0, max: 32 }).map((n) => n / 2),
  barredTeams: fc.subarray(['t0', 't1', 't2']),
});
const anyInput = fc.record({
  observers: fc.array(anyObserver, { maxLength: 8 }).map((all) => all.map((one, i) => observer(`o${i}`, one.municipality, one))),
  requests: fc.array(codes, { maxLength: 5 }).map((all) => all.map((code, i) => ({ id: `r${i}`, team: `t${i}`, municipality: code, wants: [] }))),
  teamSize: fc.integer({ min: 2, max: 4 }), daysPerVisit: fc.constantFrom(1, 2.5, 3),
});

test('a proposal never breaks a hard rule, is repeatable, and leaves a seat empty only when nobody can take it', () => {
  fc.assert(
    fc.property(anyInput, (change) => {
      const all = input(change);
      const teams = proposeTeams(all);
      expect(proposeTeams(all)).toEqual(teams);
      const days = new Map(all.observers.map((one) => [one.id, one.daysTaken]));
      for (const team of teams) {
        const request = all.requests.find((one) => one.id === team.request)!;
        const ids = team.observers.map((one) => one.observer);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) {
          const facts = all.observers.find((one) => one.id === id)!;
          expect(barsOf(facts, request, all.daysPerVisit)).toEqual([]);
          days.set(id, days.get(id)! + all.daysPerVisit);
          expect(days.get(id)).toBeLessThanOrEqual(15);
        }
      }
      for (const team of teams.filter((one) => one.emptySeats > 0)) {
        const request = all.requests.find((one) => one.id === team.request)!;
        const free = all.observers.filter((one) =>
          !team.observers.some((seated) => seated.observer === one.id)
          && barsOf({ ...one, daysTaken: days.get(one.id)! }, request, all.daysPerVisit).length === 0);
        expect(free).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

/** All ways to give every request another observer, tried one by one. */
function bestByTrying(all: MatchInput, scores: (o: number, r: number) => number): number {
  const permute = (rest: number[], r: number): number =>
    r === all.requests.length ? 0 : Math.max(...rest.map((o) => scores(o, r) + permute(rest.filter((x) => x !== o), r + 1)));
  return permute(all.observers.map((_, i) => i), 0);
}

test('one seat each: no other assignment has a higher sum', () => {
  const home = fc.constantFrom('1484', '1430', '1438');
  const away = fc.constantFrom('1486', '1421', '1435', '1427');
  fc.assert(
    fc.property(fc.array(fc.tuple(home, fc.integer({ min: 0, max: 12 })), { minLength: 4, maxLength: 5 }), fc.array(away, { minLength: 2, maxLength: 4 }),
      (homes, visited) => {
        const all = input({
          observers: homes.map(([code, daysTaken], i) => observer(`o${i}`, code, { daysTaken })),
          requests: visited.map((code, i) => ({ id: `r${i}`, team: `t${i}`, municipality: code, wants: [] })),
        });
        const sum = proposeTeams(all).reduce((n, team) => n + team.observers[0]!.total, 0);
        const alone = (o: number, r: number) =>
          proposeTeams({ ...all, observers: [all.observers[o]!], requests: [all.requests[r]!] })[0]!.observers[0]!.total;
        expect(sum).toBeCloseTo(bestByTrying(all, alone), 9);
      }),
    { numRuns: 40 },
  );
});

test('64 observers and 24 requests are matched in well under a second', () => {
  const observers = V8.flatMap(({ code }) => Array.from({ length: 8 }, (_, i) => observer(`${code}-${i}`, code)));
  const requests = V8.flatMap(({ code }) => [0, 1, 2].map((i) => ({ id: `${code}-${i}`, team: `t${code}${i}`, municipality: code, wants: [] })));
  const started = performance.now();
  const teams = proposeTeams(input({ observers, requests, teamSize: 2 }));
  expect(performance.now() - started).toBeLessThan(1000);
  expect(teams.every((team) => team.emptySeats === 0)).toBe(true);
  for (const team of teams) for (const one of team.observers) expect(totalOf(one.score)).toBeCloseTo(one.total, 9);
});
