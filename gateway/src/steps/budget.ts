import { refuse, type Step } from './step';

/** Takes what the operation costs from what its caller may ask for in a minute; refuses with the time to wait when that is used up. */
export const budget: Step = async ({ graph, context, cost }) => {
  if (context.caller === undefined || cost === 0) return;
  const wait = await graph.budget(context.caller, cost);
  if (wait === 0) return;
  graph.telemetry.metrics?.turnedAway('budget');
  refuse('BUDGET_SPENT', `Queries worth ${graph.bounds.budget} a minute are allowed, and yours have been. Wait ${wait} s, or ask for less.`, 429, { allowed: graph.bounds.budget }, wait);
};
