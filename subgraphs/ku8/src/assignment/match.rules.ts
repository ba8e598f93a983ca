import { munkres } from 'munkres';
import { MAXIMUM_DAYS } from '../day-budget';
import { barsOf, type Bar, type ObserverFacts } from '../eligibility';

/** A municipality on the map: SCB code, seat coordinates in degrees, codes it shares a border with. */
export interface Place {
  code: string;
  latitude: number;
  longitude: number;
  neighbours: readonly string[];
}

export interface WaitingRequest {
  id: string;
  team: string;
  municipality: string;
  wants: readonly string[];
}

/** Visits made or under way between two municipalities; `roundsAgo` 0 is the present round. */
export interface PastFlow {
  from: string;
  to: string;
  visits: number;
  roundsAgo: number;
}

/** The parts of a score, each 0–1 before its weight; travel and repeat count against (domain §7.2). */
export interface Score {
  neighbour: number;
  competence: number;
  reciprocity: number;
  load: number;
  travel: number;
  repeat: number;
}

export const WEIGHTS: Score = { neighbour: 1, competence: 1, reciprocity: 1, load: 1, travel: -0.5, repeat: -1.5 };

export interface MatchInput {
  places: readonly Place[];
  observers: readonly ObserverFacts[];
  requests: readonly WaitingRequest[];
  flows: readonly PastFlow[];
  teamSize: number;
  daysPerVisit: number;
  /** Without it a lone neighbour would be sent every round. */
  repeatPenalty: boolean;
}

export interface ProposedObserver {
  observer: string;
  total: number;
  score: Score;
}

export interface ProposedTeam {
  request: string;
  observers: ProposedObserver[];
  /** Seats nobody eligible is left for, and what kept the others away, by number of observers. */
  emptySeats: number;
  keptAway: Partial<Record<Bar, number>>;
}

const FAR_KM = 150;
const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export function kilometres(a: Place, b: Place): number {
  const dLat = radians(b.latitude - a.latitude);
  const dLon = radians(b.longitude - a.longitude);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

/** 1 with a shared border (water too), 0.5 with a neighbour in common, else 0. */
export function neighbourhood(a: Place, b: Place): number {
  if (a.neighbours.includes(b.code)) return 1;
  return a.neighbours.some((code) => b.neighbours.includes(code)) ? 0.5 : 0;
}

/** A municipality that has received more visits than it has given owes visits: 0.5 when even, 0–1. */
export function reciprocityDebt(code: string, flows: readonly PastFlow[]): number {
  const sum = (side: 'from' | 'to') => flows.filter((flow) => flow[side] === code).reduce((n, flow) => n + flow.visits, 0);
  const given = sum('from');
  const received = sum('to');
  return given + received === 0 ? 0.5 : received / (given + received);
}

/** How fresh an earlier visit between the same two is: 1 for this or the last round, halved each round further back. */
export function repetition(from: string, to: string, flows: readonly PastFlow[]): number {
  const rounds = flows.filter((flow) => flow.from === from && flow.to === to && flow.visits > 0).map((flow) => flow.roundsAgo);
  return rounds.length === 0 ? 0 : 0.5 ** Math.max(0, Math.min(...rounds) - 1);
}

export function scoreOf(observer: ObserverFacts, request: WaitingRequest, input: MatchInput): Score {
  const home = placeOf(observer.municipality, input.places);
  const visited = placeOf(request.municipality, input.places);
  const met = request.wants.filter((want) => observer.competences.includes(want)).length;
  return {
    neighbour: neighbourhood(home, visited),
    competence: request.wants.length === 0 ? 0 : met / request.wants.length,
    reciprocity: reciprocityDebt(observer.municipality, input.flows),
    load: Math.max(0, 1 - observer.daysTaken / MAXIMUM_DAYS),
    travel: Math.min(1, kilometres(home, visited) / FAR_KM),
    repeat: input.repeatPenalty ? repetition(observer.municipality, request.municipality, input.flows) : 0,
  };
}

function placeOf(code: string, places: readonly Place[]): Place {
  const place = places.find((candidate) => candidate.code === code);
  if (!place) throw new Error(`municipality ${code} is not on the map`);
  return place;
}

export function totalOf(score: Score): number {
  return (Object.keys(WEIGHTS) as (keyof Score)[]).reduce((sum, part) => sum + WEIGHTS[part] * score[part], 0);
}

/**
 * Proposes a team for every waiting request. Each pass fills one seat of every request by min-cost assignment, so that nobody is
 * asked twice before all have a seat; loads grow between passes. The same input gives the same proposal.
 */
export function proposeTeams(input: MatchInput): ProposedTeam[] {
  const teams = input.requests.map((request) => ({ request, observers: [] as ProposedObserver[] }));
  const taken = new Map(input.observers.map((observer) => [observer.id, observer.daysTaken]));
  for (let seat = 1; seat <= input.teamSize; seat += 1) {
    let filled = -1;
    while (filled !== 0) {
      const open = teams.filter((team) => team.observers.length < seat);
      const loaded = input.observers.map((observer) => ({ ...observer, daysTaken: taken.get(observer.id)! }));
      const chosen = fillSeats(open, loaded, input);
      for (const { team, proposal } of chosen) {
        team.observers.push(proposal);
        taken.set(proposal.observer, taken.get(proposal.observer)! + input.daysPerVisit);
      }
      filled = chosen.length;
    }
  }
  return teams.map(({ request, observers }) => ({
    request: request.id,
    observers,
    emptySeats: input.teamSize - observers.length,
    keptAway: observers.length < input.teamSize ? countBars(request, input, taken) : {},
  }));
}

interface OpenTeam {
  request: WaitingRequest;
  observers: ProposedObserver[];
}

function fillSeats(open: OpenTeam[], observers: ObserverFacts[], input: MatchInput) {
  if (open.length === 0 || observers.length === 0) return [];
  const cells = open.map((team) => observers.map((observer) => {
    const seated = team.observers.some((proposal) => proposal.observer === observer.id);
    return seated || barsOf(observer, team.request, input.daysPerVisit).length > 0 ? null : scoreOf(observer, team.request, input);
  }));
  // Dearer than any full set of seats, so that as many as possible are filled before the score counts.
  const barred = 1000 * (open.length + 1);
  const costs = cells.map((row) => row.map((score) => (score === null ? barred : 10 - totalOf(score))));
  return munkres(costs).flatMap(([row, column]) => {
    const score = cells[row]![column];
    if (!score) return [];
    return [{ team: open[row]!, proposal: { observer: observers[column]!.id, total: totalOf(score), score } }];
  });
}

function countBars(request: WaitingRequest, input: MatchInput, taken: ReadonlyMap<string, number>): Partial<Record<Bar, number>> {
  const counts: Partial<Record<Bar, number>> = {};
  for (const observer of input.observers) {
    const loaded = { ...observer, daysTaken: taken.get(observer.id)! };
    for (const bar of barsOf(loaded, request, input.daysPerVisit)) counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts;
}
