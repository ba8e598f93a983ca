import type { Level, Risk } from './risks.query';

export type Numbered = Risk & { number: number };

/** Numbers the open risks as they stand, highest score first; those not assessed come last. */
export function numbered(risks: readonly Risk[]): Numbered[] {
  const order = [...risks].sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  return order.map((risk, index) => ({ ...risk, number: index + 1 }));
}

export const atLevel = (risks: readonly Numbered[], level: Level | null): Numbered[] => risks.filter((risk) => risk.level === level);

/** Where a risk stood at the assessment before, for the arrow of the heat map; null where there was none. */
export function before({ history }: Risk): { probability: number; consequence: number } | null {
  const assessed = history.filter(({ score }) => score !== null);
  const previous = assessed.at(-2);
  return previous ? { probability: previous.probability!, consequence: previous.consequence! } : null;
}

/** 15 and above must be treated at once, and so needs an owner, a mitigation and its date (A46). */
export const mustBeTreated = (probability: number | null, consequence: number | null): boolean => (probability ?? 0) * (consequence ?? 0) >= 15;

export function levelOf(score: number): Level {
  return score <= 4 ? 'ACCEPTABLE' : score < 15 ? 'SHOULD_BE_TREATED' : 'TREAT_IMMEDIATELY';
}
