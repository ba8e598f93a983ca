import { STAGES, type Member, type Request, type Round, type Stage } from './round.query';

/** The round still open that began last; the newest of all where none is open. */
export function currentRound(rounds: readonly Round[]): Round | null {
  const newestFirst = rounds.toSorted((a, b) => b.period.start.localeCompare(a.period.start));
  return newestFirst.find(({ closedOn }) => closedOn === null) ?? newestFirst[0] ?? null;
}

/** Days each municipality's observers are to give a year, training included (domain.md A44). */
export const DAYS = { from: 10, to: 15 } as const;

/** Given less received: who has visits to its credit. Order north to south is kept. */
export const balanceOf = (members: readonly Member[]): { name: string; value: number | null }[] =>
  members.map(({ name, ku8 }) => ({ name, value: ku8 ? ku8.visitsGiven - ku8.visitsReceived : null }));

/** Municipalities below their number of observers, and by how many. */
export const lacking = (members: readonly Member[]): { name: string; missing: number }[] =>
  members.flatMap(({ name, ku8 }) => (ku8 && ku8.observers !== null && ku8.observers < ku8.observerTarget ? [{ name, missing: ku8.observerTarget - ku8.observers }] : []));

export interface Waiting extends Request {
  stage: Stage;
}

/** What the coordinators must move: requests without an assignment or a team, the one that has waited longest first. */
export function waiting({ board }: Round): Waiting[] {
  return (board ?? [])
    .filter(({ name }) => STAGES.indexOf(name) < STAGES.indexOf('TEAM_APPOINTED'))
    .flatMap(({ name, requests }) => requests.map((request) => ({ ...request, stage: name })))
    .toSorted((a, b) => a.submittedOn.localeCompare(b.submittedOn));
}
