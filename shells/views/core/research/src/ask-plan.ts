import type { PlanStep } from '@samlar/view-contract/query-plan';
import { CSRF, type Session } from '@samlar/view-contract/session';

export interface Planned {
  /** Null where nothing is fetched. */
  plan: PlanStep | null;
  run: { milliseconds: number; bytes: number; errors: number; requests: number } | null;
}

/** What stands in the editor. */
export interface Edited {
  query: string;
  /** JSON, or nothing. */
  variables: string;
}

/** `problem`: why there is no plan, in the gateway's own words, or a key of this view's. */
export type PlanOutcome = Planned | { problem: 'plan.variables' | 'plan.unreachable' | { said: string } };

/** How the query would be run, and with `run` how a run of it went. Never rejects. */
export async function askPlan({ query, variables }: Edited, run: boolean): Promise<PlanOutcome> {
  let values: unknown;
  try {
    values = variables.trim() === '' ? {} : JSON.parse(variables);
  } catch {
    return { problem: 'plan.variables' };
  }
  try {
    const { csrf } = (await (await fetch('/session')).json()) as Session;
    const response = await fetch('/research/plan', { method: 'POST', headers: { 'content-type': 'application/json', [CSRF]: csrf }, body: JSON.stringify({ query, variables: values, run }) });
    const answer = (await response.json()) as Planned | { message: string };
    return 'message' in answer ? { problem: { said: answer.message } } : answer;
  } catch {
    return { problem: 'plan.unreachable' };
  }
}
