import { MAXIMUM_DAYS } from './day-budget';

/** An observer as appointing and matching see one. `daysTaken`: logged, planned and training days of the year. */
export interface ObserverFacts {
  id: string;
  municipality: string;
  trained: boolean;
  active: boolean;
  daysTaken: number;
  competences: readonly string[];
  /** Teams the observer may not visit: their own workplace, or where a relative works. */
  barredTeams: readonly string[];
}

export interface VisitedTeam {
  team: string;
  municipality: string;
}

export const BARS = ['SAME_MUNICIPALITY', 'NOT_TRAINED', 'PAUSED', 'OWN_WORKPLACE_OR_RELATIVE', 'NO_DAYS_LEFT'] as const;
export type Bar = (typeof BARS)[number];

/** Every hard reason why an observer cannot take part in a visit of `days` days (domain A43, A44); none means eligible. */
export function barsOf(observer: ObserverFacts, visited: VisitedTeam, days: number): Bar[] {
  const bars: Bar[] = [];
  if (observer.municipality === visited.municipality) bars.push('SAME_MUNICIPALITY');
  if (!observer.trained) bars.push('NOT_TRAINED');
  if (!observer.active) bars.push('PAUSED');
  if (observer.barredTeams.includes(visited.team)) bars.push('OWN_WORKPLACE_OR_RELATIVE');
  if (observer.daysTaken + days > MAXIMUM_DAYS) bars.push('NO_DAYS_LEFT');
  return bars;
}
