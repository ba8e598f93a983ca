/** Risk rules (A46, A47): the level is always derived, an unscored risk is "not assessed" and has none. */
import type { Values } from '@samlar/subgraph/value-types';

export type RiskLevelCode = 'ACCEPTABLE' | 'SHOULD_BE_TREATED' | 'TREAT_IMMEDIATELY';

export interface Assessment {
  probability: number | null;
  consequence: number | null;
}

export interface Treatment {
  owner: string | null;
  mitigation: string | null;
  mitigationDue: string | null;
}

/** Probability × consequence, 1–25; null where the risk is not assessed. */
export function scoreOf({ probability, consequence }: Assessment): number | null {
  return probability === null || consequence === null ? null : probability * consequence;
}

/** 1–4 may be accepted, 5–14 should be treated, 15–25 treat at once. */
export function levelOf(score: number | null): RiskLevelCode | null {
  if (score === null) return null;
  if (score <= 4) return 'ACCEPTABLE';
  return score < 15 ? 'SHOULD_BE_TREATED' : 'TREAT_IMMEDIATELY';
}

export interface Problem {
  code: 'HALF_ASSESSED' | 'OUT_OF_SCALE' | 'TREATMENT_MISSING';
  field: string;
  values: Values;
}

/** What keeps an assessment from being recorded; empty when nothing does. */
export function problemsOf(assessment: Assessment, treatment: Treatment): Problem[] {
  const problems: Problem[] = [];
  const { probability, consequence } = assessment;
  if ((probability === null) !== (consequence === null)) {
    problems.push({ code: 'HALF_ASSESSED', field: probability === null ? 'probability' : 'consequence', values: {} });
  }
  for (const [field, value] of [['probability', probability], ['consequence', consequence]] as const) {
    if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= 5)) {
      problems.push({ code: 'OUT_OF_SCALE', field, values: { value } });
    }
  }
  if (problems.length === 0 && levelOf(scoreOf(assessment)) === 'TREAT_IMMEDIATELY') {
    problems.push(...missingTreatment(treatment));
  }
  return problems;
}

function missingTreatment({ owner, mitigation, mitigationDue }: Treatment): Problem[] {
  const parts: [field: string, value: string | null | undefined][] = [['owner', owner], ['mitigation', mitigation?.trim()], ['mitigationDue', mitigationDue]];
  return parts.filter(([, value]) => !value).map(([field]) => ({ code: 'TREATMENT_MISSING', field, values: { missing: field } }));
}

export type TrendCode = 'RISING' | 'FALLING' | 'UNCHANGED';

/** How the score moved between the two latest assessments; null before there are two scored ones. */
export function trendOf(history: readonly Assessment[]): TrendCode | null {
  const scores = history.map(scoreOf).filter((score) => score !== null);
  const [previous, latest] = scores.slice(-2);
  if (previous === undefined || latest === undefined) return null;
  return latest > previous ? 'RISING' : latest < previous ? 'FALLING' : 'UNCHANGED';
}

export interface HeatCell {
  probability: number;
  consequence: number;
  score: number;
  level: RiskLevelCode;
  risks: string[];
}

/** All 25 cells of the heat map, row by row from probability 1, and the risks that stand outside it. */
export function heatMapOf(risks: readonly (Assessment & { id: string })[]): { cells: HeatCell[]; notAssessed: string[] } {
  const scale = [1, 2, 3, 4, 5];
  const cells = scale.flatMap((probability) => scale.map((consequence) => {
    const score = probability * consequence;
    return {
      probability,
      consequence,
      score,
      level: levelOf(score)!,
      risks: risks.filter((risk) => risk.probability === probability && risk.consequence === consequence).map(({ id }) => id),
    };
  }));
  return { cells, notAssessed: risks.filter((risk) => scoreOf(risk) === null).map(({ id }) => id) };
}

/** A review is overdue the day after its date, while the risk is open. */
export function reviewOverdue(risk: { reviewOn: string | null; closedOn: string | null }, today: string): boolean {
  return risk.closedOn === null && risk.reviewOn !== null && risk.reviewOn < today;
}
