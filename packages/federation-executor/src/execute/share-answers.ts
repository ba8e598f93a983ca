import type { Call, ExecutionAnswer } from '../executor';

type Execute = (call: Call) => Promise<ExecutionAnswer>;

/**
 * Runs of one query for one viewer with the same variables that are under way at the same time are one run. One who has no viewer shares
 * with nobody. The run is not ended when one of those who wait stops waiting.
 */
export function shareAnswers(execute: Execute): Execute {
  const running = new Map<string, Promise<ExecutionAnswer>>();
  return (call) => {
    if (call.viewer === undefined) return execute(call);
    const key = JSON.stringify([call.viewer, call.variables ?? null]);
    const found = running.get(key);
    if (found) return found;
    const { signal: _, ...unending } = call;
    const answer = execute(unending);
    running.set(key, answer);
    const forget = (): void => void running.delete(key);
    answer.then(forget, forget);
    return answer;
  };
}
