import type { ExecutionAnswer } from '@samlar/federation-executor/executor';
import { boundedEvents } from '@samlar/federation-executor/subscribe/bounded-events';
import { MOST_WAITING, type Answers } from '@samlar/federation-executor/subscribe/subscribe-operation';
import { SubscriptionEnded } from '@samlar/federation-executor/subscribe/subscription-ended';

/** Why a subscription may not go on; null while it may. */
export type Ending = () => Promise<SubscriptionEnded | null>;

export interface GuardedAnswers extends Answers {
  /** Asks at once whether it may go on. */
  check(): Promise<void>;
}

/** Answers as long as they may be given: asked before each, and every so many milliseconds. A question that fails ends nothing; the next one may. `left`: called once, at the end, with the code that its subscriber was told, or `ENDED` (by itself), `LEFT` (by its subscriber), `FAILED`. */
export function guarded(answers: Answers, ending: Ending, every: number, left: (how: string) => void): GuardedAnswers {
  let over = false;
  const reader = boundedEvents<ExecutionAnswer>(MOST_WAITING, (error) => {
    clearInterval(timer);
    left(error instanceof SubscriptionEnded ? error.code : error ? 'FAILED' : over ? 'ENDED' : 'LEFT');
    void answers.return!();
  });
  const check = async (): Promise<boolean> => {
    const end = await ending();
    if (end) reader.end(end);
    return !end;
  };
  const timer = setInterval(() => void check().catch(() => undefined), every);
  const pump = async (): Promise<void> => {
    try {
      for await (const answer of answers) {
        if (!(await check())) return;
        reader.push(answer);
      }
      over = true;
      reader.end();
    } catch (error) {
      reader.end(error as Error);
    }
  };
  void pump();
  return Object.assign(reader, { check: async () => void (await check()) });
}
